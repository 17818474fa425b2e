import {
  VirtualMachineAction,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtApi } from '../api';
import { reasonOf } from '../api/reasonOf';

/** How many requests are under way at the same time. */
const AT_ONCE = 4;

/**
 * How it went for one virtual machine.
 *
 * @internal
 */
export type BulkResult = { ok: true } | { ok: false; reason: string };

/**
 * Does the same to many virtual machines. One that fails does not keep the
 * others from it.
 *
 * @param options - `onResult` is told of each; `signal` ends it before the
 *   next ones
 * @internal
 */
export async function runBulk(options: {
  api: Pick<KubevirtApi, 'act'>;
  action: VirtualMachineAction;
  rows: readonly VirtualMachineRow[];
  onResult: (row: VirtualMachineRow, result: BulkResult) => void;
  signal: AbortSignal;
}): Promise<void> {
  const { api, action, rows, onResult, signal } = options;
  const waiting = [...rows];

  async function work(): Promise<void> {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      if (signal.aborted) {
        return;
      }
      const { cluster, namespace, name, uid } = row;
      const identity = { cluster, namespace, name };
      try {
        await api.act({
          identity,
          action,
          // The machine that was looked at, and none of its name since.
          ...(action === 'delete' && uid && { uid }),
        });
        onResult(row, { ok: true });
      } catch (error) {
        onResult(row, { ok: false, reason: reasonOf(error) });
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
