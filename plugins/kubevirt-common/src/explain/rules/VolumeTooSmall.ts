import { importRule } from '../importRule';
import { amountText } from '../messages/amounts';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';

/**
 * A disk is smaller than the image that is to go into it.
 *
 * @internal
 */
export const VolumeTooSmall = importRule({
  code: 'VolumeTooSmall',
  shows: ({ signals }) =>
    matching(signals, {
      text: /too small to contain image|larger than (?:the reported )?available (?:storage|size)|larger PVC is required|no space left on device/i,
    }),
  tell({ name, spec }, found) {
    const size = (spec.pvc ?? spec.storage)?.resources?.requests?.storage;
    const disk = size === undefined ? `'${name}'` : `'${name}' (${size})`;
    return {
      summary: `Disk ${disk} is too small for its image${sizesText(found)}.`,
      nextStep: spec.pvc
        ? "Create the VM again with a larger disk: `pvc` needs the image's virtual size and about 6 % for the file system."
        : "Create the VM again with a disk of at least the image's virtual size.",
    };
  },
});

function sizesText(found: Signal[]): string {
  const [, needed, there] =
    found
      .map(({ text }) =>
        /virtual (?:image )?size (\d+) is larger than the reported available storage (\d+)/i.exec(
          text,
        ),
      )
      .find(match => match !== null) ?? [];
  if (needed === undefined) {
    return '';
  }
  const needs = amountText('storage', Number(needed));
  const has = amountText('storage', Number(there));
  return `: the image needs ${needs}, and ${has} is there`;
}
