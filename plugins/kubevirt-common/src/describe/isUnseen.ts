import { secondsSince } from './times';
import { VirtualMachineContext } from './VirtualMachineContext';

/** Seconds within which a working virt-controller has seen any VM. */
const patience = 120;

/**
 * Whether a VM has just been created and no controller has looked at it yet.
 * A VM that any has seen has conditions; before, the API server itself says
 * `Stopped` (the default in KubeVirt's CRD).
 *
 * @internal
 */
export function isNew(context: VirtualMachineContext): boolean {
  return isUntouched(context) && age(context) <= patience;
}

/**
 * Whether no controller has looked at a VM for longer than one takes.
 *
 * @internal
 */
export function isUnseen(context: VirtualMachineContext): boolean {
  return isUntouched(context) && age(context) > patience;
}

function isUntouched({ vm, vmi }: VirtualMachineContext): boolean {
  const { conditions = [], created, printableStatus } = vm?.status ?? {};
  return (
    vm !== undefined &&
    vmi === undefined &&
    vm.metadata?.deletionTimestamp === undefined &&
    conditions.length === 0 &&
    created !== true &&
    (printableStatus === undefined || printableStatus === 'Stopped')
  );
}

/** Seconds; where the VM does not say when it was created, it is new. */
function age({ vm, now }: VirtualMachineContext): number {
  return secondsSince(vm?.metadata?.creationTimestamp, now) ?? 0;
}
