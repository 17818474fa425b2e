import { parseQuotaMessage } from '../messages/quotaMessage';
import { quotaText } from '../messages/quotaText';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';

/**
 * The namespace's quota has no room for a disk, or for the pod that fills it
 * (F27, F28).
 *
 * @internal
 */
export const StorageQuotaExceeded: Rule = {
  code: 'StorageQuotaExceeded',
  find({ target, dataVolumes }, all) {
    const signals = all.filter(isAboutStorage);
    if (signals.length === 0) {
      return undefined;
    }
    const refusal = signals
      .map(signal => parseQuotaMessage(signal.text))
      .find(parsed => parsed);
    const disk =
      signals.find(({ kind }) => kind === 'DataVolume')?.name ??
      dataVolumes[0]?.metadata?.name;
    return {
      summary: `The ${
        refusal ? `quota '${refusal.quota}' of` : 'storage quota of'
      } namespace '${target.namespace}' has no room for ${
        disk ? `disk '${disk}'` : 'a disk of the VM'
      }${refusal ? `: it asks for ${quotaText(refusal)}` : ''}.`,
      nextStep:
        'Ask for a smaller disk, delete volume claims that nobody needs, or ask the administrators for a larger quota.',
      signals,
      consequences: matching(all, { reason: /^FailedDataVolumeImport$/ }),
    };
  },
};

/**
 * Whether a signal says that a quota refuses a claim or CDI's pod.
 *
 * @internal
 */
export function isAboutStorage({ kind, name, reason, text }: Signal): boolean {
  if (reason === 'ErrExceededQuota' || /exceeds quota limits/.test(text)) {
    return true;
  }
  return (
    /exceeded quota: /.test(text) &&
    (/requests\.storage|persistentvolumeclaims|storageclass\.storage\.k8s\.io/.test(
      text,
    ) ||
      kind === 'DataVolume' ||
      kind === 'PersistentVolumeClaim' ||
      /pods "(?:importer|cdi-upload)-/.test(text) ||
      /importer is not running/.test(text) ||
      name.startsWith('importer-'))
  );
}
