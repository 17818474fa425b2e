import {
  InventoryChange,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';

/**
 * Waits for the next change of a virtual machine or of its cluster's state.
 *
 * @param options - `timeoutMs` ends the waiting without a change, since
 * time itself changes what a state means
 * @returns once something changed or the time is over
 * @throws the signal's reason where it aborts
 * @internal
 */
export async function nextChange(options: {
  inventory: Pick<KubevirtInventory, 'subscribe'>;
  identity: VirtualMachineIdentity;
  timeoutMs: number;
  signal?: AbortSignal;
}): Promise<void> {
  const { inventory, identity, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  const over = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, timeoutMs);
    const subscription = inventory.subscribe(change => {
      if (concerns(change, identity)) {
        resolve();
      }
    });
    signal?.addEventListener('abort', () => reject(signal.reason), {
      signal: over.signal,
    });
    over.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    });
  }).finally(() => over.abort());
}

function concerns(change: InventoryChange, identity: VirtualMachineIdentity) {
  if (change.type === 'cluster') {
    return change.cluster === identity.cluster;
  }
  return (
    change.identity.cluster === identity.cluster &&
    change.identity.namespace === identity.namespace &&
    change.identity.name === identity.name
  );
}
