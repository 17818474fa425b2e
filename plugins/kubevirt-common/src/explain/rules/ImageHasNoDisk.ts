import { sourceOfDataVolume } from '../../describe/parts/dataVolumeSource';
import { Rule } from '../Rule';
import { importSignals } from '../signals/importSignals';
import { matching } from '../signals/matching';

/**
 * The container image that a disk is made from holds no disk (F04).
 *
 * @internal
 */
export const ImageHasNoDisk: Rule = {
  code: 'ImageHasNoDisk',
  find(context, all) {
    return importSignals(context, all).flatMap(
      ({ dataVolume, name, signals }) => {
        const found = matching(signals, {
          text: /failed to find VM disk image file/i,
        });
        const image = dataVolume.spec && sourceOfDataVolume(dataVolume.spec);
        return found.length === 0
          ? []
          : [
              {
                summary: `The container image of disk '${name}'${
                  image ? `, ${image},` : ''
                } holds no disk image.`,
                nextStep:
                  'Create the VM again with an image made for KubeVirt: it has the disk as a file in its directory /disk.',
                signals: found,
                consequences: signals,
              },
            ];
      },
    );
  },
};
