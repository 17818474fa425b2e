import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { kubevirtApiRef, VirtualMachineListState } from '../api';

/**
 * What is known of all virtual machines; as for those of an entity.
 *
 * @internal
 */
export type VirtualMachineList =
  | { state: 'loading' }
  | { state: 'ready'; list: VirtualMachineListState; staleSince?: Date }
  | { state: 'forbidden' | 'error'; error: Error };

/**
 * Follows every virtual machine that the reader may see.
 *
 * @returns what is known, and `retry` to try again at once
 * @internal
 */
export function useVirtualMachineList(): VirtualMachineList & {
  retry: () => void;
} {
  const api = useApi(kubevirtApiRef);
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<VirtualMachineList>({ state: 'loading' });

  useEffect(() => {
    setKnown({ state: 'loading' });
    return api.watchVirtualMachines({
      next: list => setKnown(before => afterNews(before, list)),
      lost: (error, since) =>
        setKnown(before => afterLoss(before, error, since)),
    });
  }, [api, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...known, retry };
}

function afterNews(
  before: VirtualMachineList,
  list: VirtualMachineListState,
): VirtualMachineList {
  // A new connection tells the list from its beginning: until that is whole,
  // the old one stays.
  return before.state === 'ready' && before.list.complete && !list.complete
    ? before
    : { state: 'ready', list };
}

function afterLoss(
  before: VirtualMachineList,
  error: Error,
  since: Date,
): VirtualMachineList {
  // Not by instanceof: an app may hold more than one copy of ResponseError.
  if ('statusCode' in error && error.statusCode === 403) {
    return { state: 'forbidden', error };
  }
  return before.state === 'ready'
    ? { ...before, staleSince: before.staleSince ?? since }
    : { state: 'error', error };
}
