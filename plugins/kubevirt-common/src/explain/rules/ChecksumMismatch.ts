import { sourceOfDataVolume } from '../../describe/parts/dataVolumeSource';
import { Rule } from '../Rule';
import { importSignals } from '../signals/importSignals';
import { matching } from '../signals/matching';

/**
 * The image is another than the checksum says (F06). CDI does not try again.
 *
 * @internal
 */
export const ChecksumMismatch: Rule = {
  code: 'ChecksumMismatch',
  find(context, all) {
    return importSignals(context, all).flatMap(
      ({ dataVolume, name, signals }) => {
        const found = [
          ...new Set([
            ...matching(signals, { reason: /^ChecksumError$/ }),
            ...matching(signals, {
              text: /checksum (?:mismatch|validation|does not match)|mismatched checksum/i,
            }),
          ]),
        ];
        const source = dataVolume.spec && sourceOfDataVolume(dataVolume.spec);
        return found.length === 0
          ? []
          : [
              {
                summary: `The image of disk '${name}'${
                  source ? ` from ${source}` : ''
                } does not have the checksum that was given.`,
                nextStep:
                  'Check the checksum against its publisher, and create the VM again with the right one: KubeVirt does not try this one again.',
                signals: found,
                consequences: signals,
              },
            ];
      },
    );
  },
};
