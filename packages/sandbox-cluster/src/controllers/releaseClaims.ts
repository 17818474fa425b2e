import { jsonAt } from '../objects/json';
import { ClusterObjects } from '../registry/ClusterObjects';
import { Registry } from '../registry/Registry';
import { controllerUser } from './controllerContext';

const FINALIZER = 'kubernetes.io/pvc-protection';

/**
 * The claim protection controller: a claim that is to be deleted goes once no
 * pod uses it any more.
 *
 * Source: Kubernetes 1.36 pkg/controller/volume/pvcprotection.
 *
 * @internal
 */
export function releaseClaims(registry: Registry): void {
  const { store } = registry;
  for (const claim of store.table('persistentvolumeclaims').list()) {
    const {
      finalizers = [],
      deletionTimestamp,
      namespace,
      name,
    } = claim.metadata;
    if (
      deletionTimestamp &&
      finalizers.includes(FINALIZER) &&
      !isUsed(registry, namespace!, name)
    ) {
      const rest = finalizers.filter(each => each !== FINALIZER);
      ClusterObjects.create({
        registry,
        user: controllerUser('pvc-protection-controller'),
        manager: 'kube-controller-manager',
      }).mergePatch('v1', 'PersistentVolumeClaim', claim.metadata, {
        metadata: { finalizers: rest.length > 0 ? rest : null },
      });
    }
  }
}

function isUsed(registry: Registry, namespace: string, claim: string): boolean {
  return registry.store
    .table('pods')
    .list(namespace)
    .some(pod => {
      const phase = jsonAt(pod, 'status', 'phase');
      const volumes = (jsonAt(pod, 'spec', 'volumes') ?? []) as unknown[];
      return (
        phase !== 'Succeeded' &&
        phase !== 'Failed' &&
        Boolean(jsonAt(pod, 'spec', 'nodeName')) &&
        volumes.some(
          volume =>
            jsonAt(volume, 'persistentVolumeClaim', 'claimName') === claim,
        )
      );
    });
}
