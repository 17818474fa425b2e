import {
  controllerReference,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import { runStrategyOf } from './runStrategy';

const observed = [
  'kubevirt.io/latest-observed-api-version',
  'kubevirt.io/storage-observed-api-version',
];

/**
 * Names the revision of a machine's spec that an instance is started from.
 *
 * @internal
 */
export function revisionName(vm: VirtualMachine): string {
  return `revision-start-vm-${vm.metadata.uid}-${vm.metadata.generation ?? 1}`;
}

/**
 * Renders a machine's instance, without the defaults (KubeVirt v1.9.0 vm.go,
 * setupVMIFromVM).
 *
 * @param vm - the machine; its instance type is expanded already
 * @internal
 */
export function renderInstance(vm: VirtualMachine): VirtualMachineInstance {
  const { template } = vm.spec;
  const { name, namespace, generation = 1 } = vm.metadata;
  const startsPaused =
    vm.status?.stateChangeRequests?.[0]?.data?.paused === 'true';
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: {
      name,
      namespace,
      labels: template.metadata?.labels,
      annotations: {
        ...template.metadata?.annotations,
        ...Object.fromEntries(observed.map(key => [key, 'v1'])),
        'kubevirt.io/vm-generation': String(generation),
      },
      finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
      ownerReferences: [controllerReference(vm)],
    },
    spec: {
      ...template.spec,
      ...(startsPaused && { startStrategy: 'Paused' }),
    },
    status: {
      virtualMachineRevisionName: revisionName(vm),
      // It waits for the machine that moves here from another cluster.
      ...(runStrategyOf(vm) === 'WaitAsReceiver' && {
        phase: 'WaitingForSync',
      }),
    },
  };
}
