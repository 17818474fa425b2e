import { Registry } from '../registry/Registry';
import { StoreEvent } from '../storage/ObjectStore';
import { ClaimProtection } from './ClaimProtection';
import { Controller } from './Controller';
import { GarbageCollector } from './GarbageCollector';
import { NamespaceFinisher } from './NamespaceFinisher';
import { QuotaStatus } from './QuotaStatus';

/**
 * The parts of kube-controller-manager without which deletion does not end
 * and quotas do not count.
 *
 * @returns how to stop them
 *
 * @internal
 */
export function startControllers(registry: Registry): () => void {
  const controllers: Controller[] = [
    GarbageCollector.create({ registry }),
    NamespaceFinisher.create({ registry }),
    ClaimProtection.create({ registry }),
    QuotaStatus.create({ registry }),
  ];
  let scheduled: NodeJS.Immediate | undefined;
  let stopped = false;
  const observe = (resource: string, event: StoreEvent) => {
    const busy = controllers.filter(each => each.observe(resource, event));
    if (busy.length > 0 && !stopped) {
      scheduled ??= setImmediate(() => {
        scheduled = undefined;
        controllers.forEach(each => each.run());
      });
    }
  };
  for (const [resource, object] of registry.store.entries()) {
    observe(resource, { type: 'ADDED', version: 0, object });
  }
  const unsubscribe = registry.store.subscribe(observe);
  return () => {
    stopped = true;
    unsubscribe();
    if (scheduled) {
      clearImmediate(scheduled);
    }
  };
}
