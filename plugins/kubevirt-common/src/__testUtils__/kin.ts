import { describeAll } from '../describe';
import {
  ClusterObjects,
  Condition,
  Event,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from '../objects';
import { VirtualMachineView } from '../view';
import { recordings } from './recordings';

/** When what differs from the recording happened. */
export const then = '2026-11-22T20:55:00Z';

/** The moment for which is described. */
const afterwards = new Date('2026-11-22T20:56:00Z');

/** A life that goes another way than the recorded one, in its very shapes. */
export interface KinLife {
  what: string;
  /** The recording and the step that it leaves. */
  from: [file: string, step: string];
  change: (kin: Kin) => void;
  status: string;
  health: VirtualMachineView['health'];
  headline: string;
  codes?: string[];
  /** The first problem's next step. */
  nextStep?: string;
}

/** What is said of such a life, to be compared with its row. */
export function toldOfKin(life: KinLife): KinLife {
  const kin = kinOf(...life.from);
  life.change(kin);
  const [view] = describeAll(kin.objects, { now: afterwards });
  const codes = view.problems.map(({ code }) => code);
  return {
    ...life,
    status: view.status,
    health: view.health,
    headline: view.headline,
    ...((life.codes || codes.length > 0) && { codes }),
    ...(life.nextStep && { nextStep: view.problems[0]?.nextStep }),
  };
}

/**
 * A copy of what a recording holds at a step: of one virtual machine, its
 * instance and its pod, which a test changes into another life.
 */
export interface Kin {
  objects: ClusterObjects;
  vm: VirtualMachine & {
    spec: NonNullable<VirtualMachine['spec']>;
    status: NonNullable<VirtualMachine['status']>;
  };
  /** Throws where the step has none. */
  vmi: VirtualMachineInstance & {
    spec: NonNullable<VirtualMachineInstance['spec']>;
    status: NonNullable<VirtualMachineInstance['status']>;
  };
  pod: Pod & { status: NonNullable<Pod['status']> };
}

/**
 * @param file - how the recording's name begins
 * @param step - the name of its step
 */
function kinOf(file: string, step: string): Kin {
  const [, recording] =
    recordings.find(([name]) => name.startsWith(file)) ?? [];
  const recorded = recording?.steps.find(each => each.step === step);
  if (!recorded) {
    throw new Error(`no step '${step}' in recording ${file}`);
  }
  const objects = structuredClone(recorded.objects);
  return {
    objects,
    get vm() {
      return first<Kin['vm']>(objects.virtualMachines);
    },
    get vmi() {
      return first<Kin['vmi']>(objects.virtualMachineInstances);
    },
    get pod() {
      return first<Kin['pod']>(objects.pods);
    },
  };
}

function first<T>(list: object[] | undefined): T {
  if (!list?.length) {
    throw new Error('the step has no such object');
  }
  return list[0] as T;
}

/** A condition that changed `then`. */
export function condition(
  type: string,
  status: 'True' | 'False',
  reason?: string,
  message?: string,
): Condition {
  return { type, status, reason, message, lastTransitionTime: then };
}

/** The instance's conditions, which virt-controller copies to the VM. */
export function say(kin: Kin, ...conditions: Condition[]): void {
  kin.vmi.status.conditions = conditions;
  if (kin.objects.virtualMachines?.length) {
    kin.vm.status.conditions = structuredClone(conditions);
  }
}

/** Takes the instance and its pods away, as after a stop. */
export function withoutVmi(kin: Kin, ...conditions: Condition[]): void {
  kin.objects.virtualMachineInstances = [];
  kin.objects.pods = [];
  kin.vm.status.created = false;
  kin.vm.status.conditions = [
    condition('Ready', 'False', 'VMINotExists', 'VMI does not exist'),
    ...conditions,
  ];
}

/** Adds an event about the VM, its instance or its pod. */
export function tell(
  { objects }: Kin,
  object: 'virtualMachines' | 'virtualMachineInstances' | 'pods',
  event: Pick<Event, 'reason' | 'message' | 'type' | 'count'>,
): void {
  const { namespace, name, uid } = first<VirtualMachine>(objects[object])
    .metadata as { namespace: string; name: string; uid: string };
  const kind = {
    virtualMachines: 'VirtualMachine',
    virtualMachineInstances: 'VirtualMachineInstance',
    pods: 'Pod',
  }[object];
  objects.events = [
    ...(objects.events ?? []),
    {
      metadata: { namespace, name: `${name}.${event.reason}` },
      involvedObject: { kind, namespace, name, uid },
      firstTimestamp: then,
      lastTimestamp: then,
      count: 1,
      ...event,
    },
  ];
}
