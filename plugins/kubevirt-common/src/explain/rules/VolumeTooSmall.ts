import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { importSignals } from '../signals/importSignals';
import { matching } from '../signals/matching';
import { amountText } from '../messages/amounts';

/**
 * A disk is smaller than the image that is to go into it (F05).
 *
 * @internal
 */
export const VolumeTooSmall: Rule = {
  code: 'VolumeTooSmall',
  find(context, all) {
    return importSignals(context, all).flatMap(
      ({ dataVolume, name, signals }) => {
        const found = matching(signals, {
          text: /too small to contain image|larger than (?:the reported )?available (?:storage|size)|larger PVC is required|no space left on device/i,
        });
        if (found.length === 0) {
          return [];
        }
        const { pvc, storage } = dataVolume.spec ?? {};
        const size = (pvc ?? storage)?.resources?.requests?.storage;
        return [
          {
            summary: `Disk '${name}'${
              size === undefined ? '' : ` (${size})`
            } is too small for its image${sizes(found)}.`,
            nextStep: pvc
              ? "Create the VM again with a larger disk: `pvc` needs the image's virtual size and about 6 % for the file system."
              : "Create the VM again with a disk of at least the image's virtual size.",
            signals: found,
            consequences: signals,
          },
        ];
      },
    );
  },
};

function sizes(found: Signal[]): string {
  for (const { text } of found) {
    const match =
      /virtual (?:image )?size (\d+) is larger than the reported available storage (\d+)/i.exec(
        text,
      );
    if (match) {
      return `: the image needs ${amountText(
        'storage',
        Number(match[1]),
      )}, and ${amountText('storage', Number(match[2]))} is there`;
    }
  }
  return '';
}
