import { importRule } from '../importRule';
import { matching } from '../signals/matching';

/**
 * The container image that a disk is made from holds no disk.
 *
 * @internal
 */
export const ImageHasNoDisk = importRule({
  code: 'ImageHasNoDisk',
  shows: ({ signals }) =>
    matching(signals, { text: /failed to find VM disk image file/i }),
  tell: ({ name, source }) => ({
    summary: `The container image of disk '${name}', ${source}, holds no disk image.`,
    nextStep:
      'Create the VM again with an image made for KubeVirt: it has the disk as a file in its directory /disk.',
  }),
});
