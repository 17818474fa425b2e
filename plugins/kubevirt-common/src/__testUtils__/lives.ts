import { VirtualMachineView } from '../view';
import { viewOf } from './explained';
import { ago, Machine } from './machine';

/** A row of a table of lives: a moment, and what an expert would say of it. */
export interface Life {
  what: string;
  where: Machine;
  health: VirtualMachineView['health'];
  headline: string;
  codes?: string[];
  /** The first problem's next step. */
  nextStep?: string;
}

/** What is said of a moment, to be compared with its row. */
export function toldOf({ what, where, nextStep }: Life): Life {
  const { health, headline, problems } = viewOf(where);
  return {
    what,
    where,
    health,
    headline,
    codes: problems.map(({ code }) => code),
    ...(nextStep && { nextStep: problems[0]?.nextStep }),
  };
}

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
