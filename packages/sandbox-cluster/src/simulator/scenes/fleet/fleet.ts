import { randomUUID } from 'node:crypto';
import {
  KubeObject,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import { defaultInstance } from '../../virtController/instance/defaultInstance';
import { machineStatus } from '../../virtController/machine/machineStatus';
import { renderInstance } from '../../virtController/machine/renderInstance';
import { machine } from '../sceneObjects';
import { fleetNode } from './fleetNode';
import { importedVolume } from './importedVolume';
import { launchedPod } from './launchedPod';
import { settledInstance } from './settledInstance';
import { stored } from './stored';

/** As many machines as a node's 110 pods leave room for. */
const machinesPerNode = 100;
/** One machine in so many is stopped. */
const stoppedEvery = 10;

/** As the API server and virt-controller mark a new machine. */
function marked(vm: VirtualMachine): VirtualMachine {
  return {
    ...vm,
    metadata: {
      ...vm.metadata,
      annotations: {
        'kubevirt.io/latest-observed-api-version': 'v1',
        'kubevirt.io/storage-observed-api-version': 'v1',
      },
      finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
    },
    spec: {
      ...vm.spec,
      template: {
        ...vm.spec.template,
        spec: {
          architecture: 'amd64',
          ...vm.spec.template.spec,
          domain: {
            machine: { type: 'q35' },
            firmware: { uuid: randomUUID(), serial: randomUUID() },
            ...vm.spec.template.spec.domain,
          },
        },
      },
    },
  };
}

/**
 * Makes machines as they are long after they were created, for the size of it:
 * nine in ten run, with instance, pod, claim and DataVolume; the others are
 * stopped. The simulator finds nothing to do about them.
 *
 * @param options.machines - how many
 * @param options.namespaces - spread over so many; 20 where left out
 * @returns complete objects with uid and status, owners before what they own
 * @public
 */
export function* fleet(options: {
  machines: number;
  namespaces?: number;
}): Generator<KubeObject> {
  const { machines, namespaces = 20 } = options;
  const now = new Date();
  const nodes = Math.ceil(machines / machinesPerNode);
  for (let index = 0; index < nodes; index += 1) {
    yield stored(fleetNode(`fleet-node-${index + 1}`, index, now));
  }
  for (let index = 1; index <= namespaces; index += 1) {
    yield {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: `team-${index}` },
    };
  }
  for (let index = 0; index < machines; index += 1) {
    yield* oneOfFleet(index, {
      namespace: `team-${(index % namespaces) + 1}`,
      nodeName: `fleet-node-${Math.floor(index / machinesPerNode) + 1}`,
      now,
    });
  }
}

function* oneOfFleet(
  index: number,
  at: { namespace: string; nodeName: string; now: Date },
): Generator<KubeObject> {
  const { namespace, nodeName, now } = at;
  const vm = stored(
    marked(
      machine({
        name: `vm-${String(index + 1).padStart(5, '0')}`,
        namespace,
        dataVolume: {},
      }),
    ),
  );
  const { dataVolume, claim } = importedVolume(vm, now);
  const reported = (vmi?: VirtualMachineInstance): VirtualMachine => ({
    ...vm,
    status: machineStatus(
      {
        vm: { ...vm, status: { runStrategy: 'RerunOnFailure' } },
        vmi,
        dataVolumes: [dataVolume],
        claims: [claim],
        now,
      },
      { retryAt: () => now },
    ),
  });
  if (index % stoppedEvery === stoppedEvery - 1) {
    yield* [reported(), dataVolume, claim];
    return;
  }
  const begun = stored(defaultInstance(renderInstance(vm), { now }));
  const pod = launchedPod({ vmi: begun, claim, nodeName, index, now });
  const vmi = settledInstance(begun, pod, { dataVolume, claim }, now);
  yield* [reported(vmi), dataVolume, claim, vmi, pod];
}
