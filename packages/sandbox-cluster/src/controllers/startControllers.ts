import { Registry } from '../registry/Registry';
import { collectGarbage } from './collectGarbage';
import { finishNamespaces } from './finishNamespaces';
import { releaseClaims } from './releaseClaims';

/**
 * The parts of kube-controller-manager without which deletion does not end:
 * garbage collection, namespaces and the protection of claims. They run after
 * each write, one macrotask later.
 *
 * @returns how to stop them
 *
 * @internal
 */
export function startControllers(registry: Registry): () => void {
  let scheduled: NodeJS.Immediate | undefined;
  let stopped = false;
  const run = () => {
    scheduled = undefined;
    if (!stopped) {
      collectGarbage(registry);
      finishNamespaces(registry);
      releaseClaims(registry);
    }
  };
  const unsubscribe = registry.store.subscribe((_resource, event) => {
    const relevant =
      event.type === 'DELETED' ||
      event.object.metadata.deletionTimestamp !== undefined ||
      event.object.metadata.ownerReferences !== undefined;
    if (relevant) {
      scheduled ??= setImmediate(run);
    }
  });
  return () => {
    stopped = true;
    unsubscribe();
    if (scheduled) {
      clearImmediate(scheduled);
    }
  };
}
