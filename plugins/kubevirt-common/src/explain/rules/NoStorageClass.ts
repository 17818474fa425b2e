import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { diskOf } from '../signals/diskOf';

/** What a persistent TPM or firmware is kept on (KubeVirt v1.9.0 pkg/storage/backend-storage). */
const ofBackendStorage = {
  summary:
    "The state of the VM's TPM or firmware is to be kept on a volume, and the cluster has no default storage class for it.",
  nextStep:
    "Ask the administrators for a default storage class or `vmStateStorageClass` in KubeVirt's configuration, or leave `persistent` out of the TPM and firmware.",
};

/**
 * No storage class is named, and the cluster has no default.
 *
 * @internal
 */
export const NoStorageClass: Rule = {
  code: 'NoStorageClass',
  find(context, all) {
    const signals = matching(all, {
      text: /no storage class is set|no storageClass to choose profile|no default storage class|requires a default storage class/i,
    });
    if (signals.length === 0) {
      return [];
    }
    if (/Backend ?Storage/i.test(`${signals[0].reason} ${signals[0].text}`)) {
      return [{ ...ofBackendStorage, signals }];
    }
    const disk = diskOf(context, signals[0]);
    return [
      {
        summary: `Disk '${disk}' names no storage class, and the cluster has no default one.`,
        nextStep:
          'Create the VM again with a `storageClassName` for the disk, or ask the administrators for a default storage class.',
        signals,
      },
    ];
  },
};
