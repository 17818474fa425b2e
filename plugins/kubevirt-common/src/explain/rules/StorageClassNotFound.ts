import { diskOf } from '../signals/diskOf';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The storage class that a disk names does not exist.
 *
 * @internal
 */
export const StorageClassNotFound: Rule = {
  code: 'StorageClassNotFound',
  find(context, all) {
    const pattern =
      /storageclass(?:es)?(?:\.storage\.k8s\.io)? "?([^\s"]+)"? not found/i;
    const signals = matching(all, { text: pattern });
    if (signals.length === 0) {
      return [];
    }
    const disk = diskOf(context, signals[0]);
    const [, storageClass] = pattern.exec(signals[0].text) ?? [];
    return [
      {
        summary: `The storage class '${storageClass}' of disk '${disk}' does not exist.`,
        nextStep:
          'Create the VM again with a storage class that the cluster has (`kubectl get storageclass`).',
        signals,
      },
    ];
  },
};
