import { parseQuotaMessage } from '../messages/quotaMessage';
import { quotaText } from '../messages/quotaText';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { diskOf } from '../signals/diskOf';
import { matching } from '../signals/matching';

/**
 * The namespace's quota has no room for a disk, or for the pod that fills it.
 *
 * @internal
 */
export const StorageQuotaExceeded: Rule = {
  code: 'StorageQuotaExceeded',
  find(context, all) {
    const signals = all.filter(isAboutStorage);
    if (signals.length === 0) {
      return [];
    }
    const refusal = signals
      .map(({ text }) => parseQuotaMessage(text))
      .find(parsed => parsed !== undefined);
    const about = signals.find(({ kind }) =>
      /^(?:DataVolume|PersistentVolumeClaim)$/.test(kind),
    );
    const disk = about
      ? diskOf(context, about)
      : signals
          .map(({ text }) => /DataVolume (\S+) /.exec(text)?.[1])
          .find(name => name !== undefined);
    const { namespace } = context.target;
    const asked = refusal && quotaText(refusal);
    const wanting = disk ? `disk '${disk}'` : 'a disk of the VM';
    return [
      {
        summary: refusal
          ? `Quota '${refusal.quota}' of namespace '${namespace}' has no room for ${wanting}: it asks for ${asked}.`
          : `The quota of namespace '${namespace}' has no room for ${wanting}.`,
        nextStep:
          'Ask for a smaller disk, delete volume claims that nobody needs, or ask the administrators for a larger quota.',
        signals,
        consequences: matching(all, { reason: /^FailedDataVolumeImport$/ }),
      },
    ];
  },
};

function isAboutStorage({ kind, name, reason, text }: Signal): boolean {
  if (reason === 'ErrExceededQuota' || /exceeds quota limits/.test(text)) {
    return true;
  }
  return (
    /exceeded quota: /.test(text) &&
    (kind === 'DataVolume' ||
      kind === 'PersistentVolumeClaim' ||
      name.startsWith('importer-') ||
      /requests\.storage=|persistentvolumeclaims=|\.storageclass\.storage\.k8s\.io\/|pods "(?:importer|cdi-upload)-|importer is not running/.test(
        text,
      ))
  );
}
