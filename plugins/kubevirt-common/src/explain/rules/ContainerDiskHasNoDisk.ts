import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The image of a container disk holds no disk, or more than one.
 *
 * @internal
 */
export const ContainerDiskHasNoDisk: Rule = {
  code: 'ContainerDiskHasNoDisk',
  find({ spec }, all) {
    const signals = matching(all, {
      text: /no disk present|no file found in folder|more than one file found/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const image = spec.volumes?.find(({ containerDisk }) => containerDisk)
      ?.containerDisk?.image;
    const which = image ? `The image ${image}` : 'The image';
    const holds = /more than one file/i.test(signals[0].text)
      ? 'more than one disk image'
      : 'no disk image';
    return [
      {
        summary: `${which} of a container disk holds ${holds}.`,
        nextStep:
          'Use an image made for KubeVirt, with one disk in its directory /disk, or say which file it is in `containerDisk.path`.',
        signals,
      },
    ];
  },
};
