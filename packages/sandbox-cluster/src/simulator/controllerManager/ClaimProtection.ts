import { keyOf, ReferenceIndex, resourceTypes } from '../client';
import { PersistentVolumeClaim, Pod, withoutFinalizer } from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';

const { persistentVolumeClaims, pods } = resourceTypes;
const finalizer = 'kubernetes.io/pvc-protection';

/**
 * Lets a claim that is to be deleted go once no pod uses it any more.
 *
 * Source: Kubernetes 1.36 pkg/controller/volume/pvcprotection.
 *
 * @internal
 */
export class ClaimProtection {
  /** Subscribes to claims and pods. */
  static create(context: SimulatorContext): ClaimProtection {
    return new ClaimProtection(context);
  }

  private constructor(context: SimulatorContext) {
    const { informers } = context;
    const { writer } = writeAs(context, {
      component: 'pvc-protection-controller',
      manager: 'kube-controller-manager',
    });
    const podStore = informers.of(pods).store;
    const users = ReferenceIndex.create(podStore, claimsOf);
    const isUsed = (claim: PersistentVolumeClaim) =>
      users.usersOf(keyOf(claim)).some(key => {
        const pod = podStore.get(key);
        const phase = pod?.status?.phase;
        return (
          pod?.spec.nodeName && phase !== 'Succeeded' && phase !== 'Failed'
        );
      });
    control(context, {
      name: 'claim protection',
      type: persistentVolumeClaims,
      work: async key => {
        const claim = informers.of(persistentVolumeClaims).store.get(key);
        const { deletionTimestamp, finalizers } = claim?.metadata ?? {};
        if (!claim || !deletionTimestamp || !finalizers?.includes(finalizer)) {
          return undefined;
        }
        if (isUsed(claim)) return undefined;
        await writer.update(
          persistentVolumeClaims,
          claim,
          withoutFinalizer(claim, finalizer),
        );
        return undefined;
      },
      also: [trigger(informers.of(pods), claimsOf)],
    });
  }
}

function claimsOf({ metadata, spec }: Pod): string[] {
  return (spec.volumes ?? []).flatMap(({ persistentVolumeClaim }) =>
    persistentVolumeClaim
      ? [`${metadata.namespace}/${persistentVolumeClaim.claimName}`]
      : [],
  );
}
