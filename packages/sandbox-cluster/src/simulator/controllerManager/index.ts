import { SimulatorContext } from '../SimulatorContext';
import { ClaimProtection } from './ClaimProtection';
import { EndpointSliceController } from './endpointSlice/EndpointSliceController';
import { GarbageCollector } from './GarbageCollector';
import { NamespaceController } from './NamespaceController';

export { hasControllerManager } from './hasControllerManager';

/**
 * Plays what only kube-controller-manager does: EndpointSlices, and that
 * deletion comes to an end.
 *
 * It comes after all other parts: of kinds that nobody else reads, it keeps
 * the metadata alone.
 *
 * @param options.collects - whether to play garbage collection, the end of
 *   namespaces and the protection of claims as well
 * @internal
 */
export function playControllerManager(
  context: SimulatorContext,
  { collects }: { collects: boolean },
): void {
  EndpointSliceController.create(context);
  if (!collects) return;
  ClaimProtection.create(context);
  NamespaceController.create(context);
  GarbageCollector.create(context);
}
