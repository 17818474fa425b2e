import { ApiError, EventRecorder, resourceTypes, Writer } from '../../client';
import {
  controllerReference,
  KubeObject,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import { defaultInstance } from '../instance/defaultInstance';
import { SyncFailure } from './machineConditions';
import { renderInstance, revisionName } from './renderInstance';

/** What the machine looked like when it was started. */
async function keepRevision(writer: Writer, vm: VirtualMachine): Promise<void> {
  const revision = {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: {
      name: revisionName(vm),
      namespace: vm.metadata.namespace,
      ownerReferences: [controllerReference(vm)],
    },
    data: { spec: vm.spec },
    revision: vm.metadata.generation ?? 1,
  };
  try {
    await writer.client.create<KubeObject>(
      resourceTypes.controllerRevisions,
      revision,
    );
  } catch (error) {
    // Started from this generation before.
    if (!ApiError.is(error, 409)) throw error;
  }
}

/**
 * Creates a machine's instance.
 *
 * @param options.vm - the machine as it is stored
 * @param options.expanded - the machine with its instance type and preference
 *   filled in
 * @returns why it was refused, or nothing
 * @internal
 */
export async function startInstance(options: {
  vm: VirtualMachine;
  expanded: VirtualMachine;
  evictionStrategy?: string;
  writer: Writer;
  events: EventRecorder;
  now: Date;
}): Promise<SyncFailure | undefined> {
  const { vm, expanded, evictionStrategy, writer, events, now } = options;
  const vmi: VirtualMachineInstance = defaultInstance(
    renderInstance(expanded),
    { evictionStrategy, now },
  );
  try {
    await keepRevision(writer, vm);
    await writer.create(resourceTypes.virtualMachineInstances, vmi);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    await events.record(
      vm,
      'Warning',
      'FailedCreate',
      `Error creating virtual machine instance: ${error.message}`,
    );
    return {
      reason: 'FailedCreate',
      message: `Failure while starting VMI: ${error.message}`,
    };
  }
  await events.record(
    vm,
    'Normal',
    'SuccessfulCreate',
    `Started the virtual machine by creating the new virtual machine instance ${vmi.metadata.name}`,
  );
  return undefined;
}
