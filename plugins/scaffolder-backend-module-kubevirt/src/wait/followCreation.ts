import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { followVirtualMachine } from './followVirtualMachine';
import { WaitGoal } from './isReached';
import { waitForCatalog } from './waitForCatalog';

/**
 * Follows a virtual machine that was just created as far as the task wants.
 * The catalog is asked at the same time, while the person's token is young.
 *
 * @param options - `wait` is how far; `timeoutMs` the limit in milliseconds
 * @returns the virtual machine as it was last seen; undefined where it was
 * not followed
 * @throws WaitError as `followVirtualMachine` does
 * @internal
 */
export async function followCreation(options: {
  inventory: KubevirtInventory;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  identity: VirtualMachineIdentity;
  entityRef: string;
  wait: 'none' | 'applied' | WaitGoal;
  timeoutMs: number;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<VirtualMachineView | undefined> {
  const { wait, ...rest } = options;
  if (wait === 'none') {
    return undefined;
  }
  const over = new AbortController();
  const signal = AbortSignal.any([
    over.signal,
    ...(options.signal ? [options.signal] : []),
  ]);
  try {
    const [view] = await Promise.all([
      wait === 'applied'
        ? undefined
        : followVirtualMachine({ ...rest, signal, goal: wait }),
      waitForCatalog({ ...rest, until: 'shown', signal }),
    ]);
    return view;
  } finally {
    // Where one of the two failed, the other must not go on logging.
    over.abort();
  }
}
