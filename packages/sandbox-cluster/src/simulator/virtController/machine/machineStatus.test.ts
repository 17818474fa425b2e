import { Condition, VirtualMachine } from '../../model';
import { recordedSteps } from '../../testing/recordings';
import { machineStatus } from './machineStatus';

/** Whom a failed start is remembered for, which no object says. */
const failureOf = ({ status }: VirtualMachine) => {
  const failure = status?.conditions?.find(({ type }) => type === 'Failure');
  return (
    failure && { reason: failure.reason ?? '', message: failure.message ?? '' }
  );
};

const told = (conditions: Condition[] = []) =>
  conditions
    .map(
      ({ type, status, reason = '', message = '' }) =>
        `${type} ${status} ${reason} ${message}`,
    )
    .sort();

/** What was said of each machine, by its uid, a moment before. */
const before = new Map<string | undefined, VirtualMachine['status']>();
const cases = recordedSteps().flatMap(({ title, objects }) =>
  objects.virtualMachines.map(vm => {
    const { name, uid } = vm.metadata;
    const present = before.get(uid);
    before.set(uid, vm.status);
    return { title: `${title}, ${name}`, vm, objects, present };
  }),
);

describe('the status of a machine', () => {
  it.each(cases)('is as virt-controller wrote it: $title', each => {
    const { vm, objects, present } = each;
    const mine = <T extends { metadata: { name: string } }>(list: T[] = []) =>
      list.find(({ metadata }) => metadata.name === vm.metadata.name);
    const recorded = vm.status ?? {};
    const { startFailure, stateChangeRequests, runStrategy } = recorded;
    const status = machineStatus(
      {
        // What it remembers, and nothing that follows from other objects.
        vm: {
          ...vm,
          status: {
            ...present,
            startFailure,
            stateChangeRequests,
            runStrategy,
          },
        },
        vmi: mine(objects.virtualMachineInstances),
        dataVolumes: objects.dataVolumes ?? [],
        claims: objects.persistentVolumeClaims ?? [],
        now: new Date(),
      },
      {
        failure: failureOf(vm),
        retryAt: () => new Date(startFailure?.retryAfterTimestamp ?? 0),
      },
    );
    // Copies of an instance that is gone stay; of what it said between two
    // recorded moments the recording has nothing.
    const known = [
      'Ready',
      'Failure',
      ...(present?.conditions ?? []).map(({ type }) => type),
    ];
    const expected = recorded.conditions?.filter(
      ({ type }) => recorded.created || known.includes(type),
    );
    expect(told(status.conditions)).toEqual(told(expected));
    expect({ ...status, conditions: undefined }).toEqual({
      ...recorded,
      conditions: undefined,
    });
  });
});
