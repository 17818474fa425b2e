import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 250;
const PATIENCE_MS = 10_000;

/**
 * Asks again for as long as virt-api says that another request of the same
 * machine is under way. A machine is called stopped as soon as its guest is,
 * but takes no start until its instance is gone as well, a few moments later
 * (KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go, getChangeRequestJson, and
 * pkg/virt-controller/watch/vm/vm.go, isVirtualMachineStatusStopped).
 *
 * @param ask - is called once or several times
 * @param options - `patienceMs`: for how many milliseconds it is asked again
 * @throws what `ask` throws, and after that time that it is still under way
 * @internal
 */
export async function afterOtherRequest(
  ask: () => Promise<void>,
  { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      const underway =
        error instanceof KubernetesApiError &&
        /already underway/.test(error.message);
      if (!underway || performance.now() >= deadline) {
        throw error;
      }
    }
    await sleep(RETRY_MS);
  }
}
