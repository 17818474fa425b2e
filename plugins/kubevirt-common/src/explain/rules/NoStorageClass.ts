import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { diskOf } from '../signals/diskOf';

/**
 * No storage class is named, and the cluster has no default (F07, F08).
 *
 * @internal
 */
export const NoStorageClass: Rule = {
  code: 'NoStorageClass',
  find(context, all) {
    const signals = matching(all, {
      text: /no storage class is set|no storageClass to choose profile/i,
    });
    if (signals.length === 0) {
      return [];
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
