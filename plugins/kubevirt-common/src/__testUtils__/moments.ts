import { Condition, VirtualMachineInstanceMigration } from '../objects';
import { ago, Machine, TestEvent } from './machine';

const unready = (reason: string) => ({
  type: 'Ready',
  status: 'False',
  reason,
});

/** No node takes the launcher, for what the scheduler says. */
export function unscheduled(message: string): Machine {
  const condition = {
    type: 'PodScheduled',
    status: 'False',
    reason: 'Unschedulable',
    message,
    lastTransitionTime: ago(60),
  };
  return {
    status: 'ErrorUnschedulable',
    instance: { phase: 'Scheduling', nodeName: undefined },
    conditions: [condition, unready('GuestNotRunning')],
    launcher: { phase: 'Pending', conditions: [condition] },
    launcherSpec: {
      containers: [
        {
          name: 'compute',
          resources: { requests: { cpu: '200m', memory: '4456Mi' } },
        },
      ],
    },
  };
}

/** virt-controller cannot make the launcher. */
export function withoutLauncher(reason: string, message: string): Machine {
  return {
    status: 'Starting',
    instance: { phase: 'Pending', nodeName: undefined },
    conditions: [
      unready('PodNotExists'),
      { type: 'Synchronized', status: 'False', reason, message },
    ],
  };
}

/** virt-controller cannot make the instance. */
export function withoutInstance(message: string): Machine {
  return {
    status: 'Stopped',
    runStrategy: 'Always',
    vmConditions: [
      unready('VMINotExists'),
      { type: 'Failure', status: 'True', reason: 'FailedCreate', message },
    ],
  };
}

/** The kubelet cannot start the launcher's containers. */
export function creating(reason: string, message: string): Machine {
  return {
    status: 'Starting',
    instance: { phase: 'Scheduling', nodeName: undefined },
    conditions: [unready('GuestNotRunning')],
    launcher: {
      phase: 'Pending',
      conditions: [{ type: 'PodScheduled', status: 'True' }],
      containerStatuses: [
        {
          name: 'compute',
          state: { waiting: { reason: 'ContainerCreating' } },
        },
      ],
    },
    launcherSpec: { nodeName: 'node02' },
    events: [{ about: 'launcher', reason, message, count: 3 }],
  };
}

/** QEMU does not start the guest. */
export function undefinedDomain(message: string): Machine {
  return {
    status: 'Starting',
    instance: { phase: 'Scheduled' },
    conditions: [
      unready('GuestNotRunning'),
      {
        type: 'Synchronized',
        status: 'False',
        reason: 'Synchronizing with the Domain failed.',
        message,
      },
    ],
    launcher: { phase: 'Running' },
    events: [
      { about: 'VirtualMachineInstance', reason: 'SyncFailed', message },
    ],
  };
}

/**
 * CDI cannot fill the disk.
 *
 * @param message - what CDI's pod died of
 */
export function importFailed(message: string, reason = 'Error'): Machine {
  return {
    status: 'DataVolumeError',
    dataVolume: {
      conditions: [{ type: 'Running', status: 'False', reason, message }],
    },
  };
}

/** The conditions of an instance that is ready, and has its agent, and more. */
export function readyWith(...more: Condition[]): Condition[] {
  return [
    { type: 'Ready', status: 'True' },
    { type: 'AgentConnected', status: 'True' },
    ...more,
  ];
}

/** A move to another node, asked for so many seconds before now. */
export function migration(
  phase: string,
  secondsAgo: number,
  name = 'move',
): VirtualMachineInstanceMigration {
  return {
    metadata: {
      namespace: 'team-a',
      name,
      uid: `${name}-uid`,
      creationTimestamp: ago(secondsAgo),
    },
    spec: { vmiName: 'web' },
    status: { phase },
  };
}

/** When an event was, and of which instance where not of the present one. */
interface Occurrence {
  secondsAgo?: number;
  uid?: string;
}

/** virt-handler says that the guest shut down. */
export function shutDown(occurrence: Occurrence = {}): TestEvent {
  return {
    about: 'VirtualMachineInstance',
    type: 'Normal',
    reason: 'Stopped',
    message: 'The VirtualMachineInstance was shut down.',
    ...occurrence,
  };
}

/** virt-handler says that the guest crashed, or was cut off. */
export function crashed(occurrence: Occurrence = {}): TestEvent {
  return {
    about: 'VirtualMachineInstance',
    reason: 'Stopped',
    message: 'The VirtualMachineInstance crashed.',
    ...occurrence,
  };
}

/** virt-controller says that it removes an instance. */
export function removed(options: {
  secondsAgo: number;
  uid: string;
}): TestEvent {
  const { secondsAgo, uid } = options;
  return {
    about: 'VirtualMachine',
    type: 'Normal',
    reason: 'SuccessfulDelete',
    message: `Stopped the virtual machine by deleting the virtual machine instance ${uid}`,
    secondsAgo,
  };
}
