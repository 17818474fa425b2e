import { SubresourceRequest } from '../../server/SubresourceHandler';
import { StateChangeRequest, VirtualMachine } from '../../simulator/model';
import { patchMachine } from '../objects';
import { refusals } from '../refusals';

/**
 * Asks virt-controller to start or stop a machine, in its status. A stop
 * takes the place of what was asked before; anything else has to wait for it
 * (KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go, getChangeRequestJson).
 *
 * @throws ApiError 500 where something else is under way
 * @internal
 */
export function requestStateChange(
  request: SubresourceRequest,
  vm: VirtualMachine,
  changes: StateChangeRequest[],
  dryRun: boolean,
): void {
  const [first] = changes;
  const replaces = changes.length === 1 && first.action === 'Stop';
  const underway = (vm.status?.stateChangeRequests ?? []).length > 0;
  if (underway && !replaces) {
    throw refusals.internal(
      'unable to complete request: stop/start already underway',
    );
  }
  patchMachine(
    request,
    {
      status: {
        stateChangeRequests: changes,
        ...(vm.status?.startFailure && { startFailure: null }),
      },
    },
    { dryRun, subresource: 'status' },
  );
}

/**
 * Changes when a machine runs, in whichever way its spec says so.
 *
 * @internal
 */
export function setRunning(
  request: SubresourceRequest,
  vm: VirtualMachine,
  running: boolean,
  dryRun: boolean,
): void {
  const spec =
    vm.spec.runStrategy === undefined
      ? { running }
      : { runStrategy: running ? 'Always' : 'Halted' };
  patchMachine(request, { spec }, { dryRun });
}
