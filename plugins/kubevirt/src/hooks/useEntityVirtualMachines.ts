import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { useCallback, useEffect, useState } from 'react';
import { kubevirtApiRef } from '../api';
import { shareStructure } from './shareStructure';
import { SteadyItems } from './SteadyItems';

/**
 * What is known of an entity's virtual machines:
 *
 * - `loading`: nothing yet.
 * - `ready`: `items`, live. `staleSince` says since when the backend has not
 *   been heard, where that is so; a cluster that does not answer the backend
 *   says so in its own item.
 * - `forbidden`, `notFound`: the backend's answer to this user.
 * - `error`: the backend has never answered, for the reason in `error`.
 *
 * All but `loading` mend themselves when the reason is gone.
 *
 * @public
 */
export type EntityVirtualMachines =
  | { state: 'loading' }
  | { state: 'ready'; items: VirtualMachineDetails[]; staleSince?: Date }
  | { state: 'forbidden' | 'notFound' | 'error'; error: Error };

/**
 * Follows the virtual machines of an entity for as long as the component that
 * uses it is mounted.
 *
 * @param entity - an entity of the catalog
 * @returns what is known, and `retry` to try again at once
 *
 * @public
 */
export function useEntityVirtualMachines(
  entity: Entity,
): EntityVirtualMachines & { retry: () => void } {
  const api = useApi(kubevirtApiRef);
  const ref = stringifyEntityRef(entity);
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<EntityVirtualMachines>({
    state: 'loading',
  });

  useEffect(() => {
    setKnown({ state: 'loading' });
    const steady = SteadyItems.create({
      show: items =>
        setKnown(before =>
          shareStructure(before, { state: 'ready' as const, items }),
        ),
    });
    const unwatch = api.watchEntityVirtualMachines(parseEntityRef(ref), {
      next: ({ items }) => steady.tell(items),
      lost: (error, since) => {
        steady.close();
        setKnown(before => afterLoss(before, error, since));
      },
    });
    return () => {
      unwatch();
      steady.close();
    };
  }, [api, ref, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...known, retry };
}

function afterLoss(
  before: EntityVirtualMachines,
  error: Error,
  since: Date,
): EntityVirtualMachines {
  // Not by instanceof: an app may hold more than one copy of ResponseError.
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 403) {
    return { state: 'forbidden', error };
  }
  if (status === 404) {
    return { state: 'notFound', error };
  }
  // A backend that is away for a while takes nothing back of what it said.
  return before.state === 'ready'
    ? { ...before, staleSince: before.staleSince ?? since }
    : { state: 'error', error };
}
