import { jsonAt } from '../objects/json';
import { ClusterObjects } from '../registry/ClusterObjects';
import { Registry } from '../registry/Registry';
import { ObjectId, StoreEvent } from '../storage/ObjectStore';
import { ObjectTable } from '../storage/ObjectTable';
import { Controller } from './Controller';
import { controllerUser } from './controllerContext';

const CLAIMS = 'persistentvolumeclaims';
const FINALIZER = 'kubernetes.io/pvc-protection';

/**
 * A claim that is to be deleted goes once no pod uses it any more.
 *
 * Source: Kubernetes 1.36 pkg/controller/volume/pvcprotection.
 *
 * @internal
 */
export class ClaimProtection implements Controller {
  static create(options: { registry: Registry }): ClaimProtection {
    return new ClaimProtection(options.registry);
  }

  readonly #leaving = new Map<string, ObjectId>();
  readonly #objects: ClusterObjects;

  private constructor(private readonly registry: Registry) {
    this.#objects = ClusterObjects.create({
      registry,
      user: controllerUser('pvc-protection-controller'),
      manager: 'kube-controller-manager',
    });
  }

  observe(resource: string, { type, object }: StoreEvent): boolean {
    if (resource === CLAIMS) {
      const { name, namespace, deletionTimestamp, finalizers } =
        object.metadata;
      const key = ObjectTable.key(object.metadata);
      if (type !== 'DELETED' && deletionTimestamp) {
        if (finalizers?.includes(FINALIZER)) {
          this.#leaving.set(key, { name, namespace });
          return true;
        }
      }
      this.#leaving.delete(key);
      return false;
    }
    return resource === 'pods' && this.#leaving.size > 0;
  }

  run(): void {
    for (const [key, id] of this.#leaving) {
      const claim = this.registry.store.get(CLAIMS, id);
      if (!claim) {
        this.#leaving.delete(key);
      } else if (!this.#isUsed(id)) {
        const rest = (claim.metadata.finalizers ?? []).filter(
          each => each !== FINALIZER,
        );
        this.#objects.mergePatch('v1', 'PersistentVolumeClaim', id, {
          metadata: { finalizers: rest.length > 0 ? rest : null },
        });
      }
    }
  }

  #isUsed({ namespace, name }: ObjectId): boolean {
    return this.registry.store
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
              jsonAt(volume, 'persistentVolumeClaim', 'claimName') === name,
          )
        );
      });
  }
}
