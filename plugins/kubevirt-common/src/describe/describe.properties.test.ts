import fc from 'fast-check';
import { recordings } from '../__testUtils__/recordings';
import { ClusterObjects } from '../objects';
import { VirtualMachineView } from '../view';
import { describe as describeMachine } from './describe';
import { describeAll } from './describeAll';

const steps = recordings.flatMap(([, { steps: each }]) =>
  each.map(({ objects }) => objects),
);
const now = new Date('2026-11-22T21:00:00Z');

/** Something else than what belongs there, or nothing. */
const nonsense = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.constantFrom('True', 'False', 'Running', 'Failed', 'Error'),
  fc.constantFrom(NaN, -1, 1e300),
  fc.constant([null, undefined, 7, {}, []]),
);

const changes = fc.array(
  fc.record({
    path: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    value: nonsense,
  }),
  { minLength: 1, maxLength: 15 },
);

/** Puts a value where the numbers lead, each choosing one of the keys. */
function change(root: object, path: number[], value: unknown): void {
  let parent = root as Record<string, unknown>;
  path.forEach((number, depth) => {
    const keys = Object.keys(parent);
    if (keys.length === 0) {
      return;
    }
    const key = keys[number % keys.length];
    const child = parent[key];
    if (
      depth === path.length - 1 ||
      typeof child !== 'object' ||
      child === null
    ) {
      parent[key] = value;
      return;
    }
    parent = child as Record<string, unknown>;
  });
}

const broken = fc
  .record({ step: fc.constantFrom(...steps), changes })
  .map(({ step, changes: each }) => {
    const objects: ClusterObjects = structuredClone(step);
    each.forEach(({ path, value }) => change(objects, path, value));
    return objects;
  });

/** Something that KubeVirt or CDI says where all is not well. */
const ailment = fc.oneof(
  fc
    .constantFrom(
      'ErrorUnschedulable',
      'DataVolumeError',
      'ErrorPvcNotFound',
      'ErrImagePull',
      'ImagePullBackOff',
      'CrashLoopBackOff',
    )
    .map(status => ({ status })),
  fc.record({
    kind: fc.constantFrom(
      'virtualMachines',
      'virtualMachineInstances',
      'dataVolumes',
    ),
    condition: fc.record(
      {
        type: fc.constantFrom(
          'Failure',
          'Synchronized',
          'Running',
          'Bound',
          'NeverHeardOf',
          'VolumeDegraded',
        ),
        status: fc.constantFrom('True', 'False'),
        reason: fc.constantFrom('FailedCreate', 'Error', 'ErrWhatever', 'x'),
        message: fc.oneof(fc.string(), fc.constant('exceeded quota: q')),
        lastTransitionTime: fc.constantFrom('2026-11-22T20:59:00Z', 'soon'),
      },
      { requiredKeys: ['type', 'status'] },
    ),
  }),
);

/** Recorded objects, damaged, of which one says that something is wrong. */
const ailing = fc
  .record({ objects: broken, ailment })
  .map(({ objects, ailment: ill }) => {
    const copy = structuredClone(objects);
    if ('status' in ill) {
      listOf(copy.virtualMachines).forEach(vm => {
        vm.status = { ...vm.status, printableStatus: ill.status };
      });
    } else {
      listOf(copy[ill.kind as 'dataVolumes']).forEach(object => {
        object.status = { ...object.status, conditions: [ill.condition] };
      });
    }
    return copy;
  });

function listOf<T extends object>(list: T[] | undefined): T[] {
  return Array.isArray(list)
    ? list.filter(each => typeof each === 'object' && each !== null)
    : [];
}

/** What of a virtual machine is plainly wrong, said without the rules' help. */
function ailmentsOf(
  objects: ClusterObjects,
  view: VirtualMachineView,
): string[] {
  // What is wrong with a VirtualMachine is not said of an instance of the same
  // name that is not its own.
  const vm = listOf(objects.virtualMachines).find(
    ({ metadata }) =>
      view.kind === 'VirtualMachine' &&
      metadata?.name === view.name &&
      metadata.namespace === view.namespace,
  );
  return [
    ...(/Err|BackOff|CrashLoop|Unschedulable/.test(view.status)
      ? [view.status]
      : []),
    ...(Array.isArray(vm?.status?.conditions) ? vm.status.conditions : [])
      .filter(each => each?.type === 'Failure' && each.status === 'True')
      .map(() => 'Failure'),
    ...view.conditions
      .filter(({ polarity }) => polarity === 'bad')
      .map(({ kind, type, status }) => `${kind} ${type}=${status}`),
  ];
}

function gist({
  kind,
  namespace,
  name,
  status,
  health,
  ...view
}: VirtualMachineView) {
  return {
    machine: `${kind} ${namespace}/${name}`,
    status,
    health,
    codes: view.problems.map(({ code }) => code).sort(),
    disks: view.disks.map(disk => `${disk.name} ${disk.target}`),
  };
}

describe('any virtual machine', () => {
  it('is described, whatever its objects hold', () => {
    fc.assert(
      fc.property(broken, objects => {
        for (const view of describeAll(objects, { now })) {
          expect(view.headline).toMatch(/\S/);
          expect(typeof view.status).toBe('string');
          for (const { nextStep, summary, evidence } of view.problems) {
            expect(`${summary} ${nextStep}`).not.toMatch(
              /undefined|\[object|NaN/,
            );
            expect(evidence.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is never called healthy where anything of it says otherwise', () => {
    let unhealthy = 0;
    fc.assert(
      fc.property(ailing, objects => {
        const wrong = describeAll(objects, { now }).filter(view => {
          const { health, status, problems } = view;
          const ails = ailmentsOf(objects, view).length > 0;
          unhealthy += ails ? 1 : 0;
          return (
            ((ails || problems.length > 0) &&
              (health === 'running' || health === 'off')) ||
            (health === 'running' && status !== 'Running')
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(unhealthy).toBeGreaterThan(1000);
  });

  it('is unknown where there are no objects of a cluster', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true }), thing => {
        const target = {
          kind: 'VirtualMachine',
          namespace: 'team-a',
          name: 'web',
        } as const;
        const objects = thing as ClusterObjects;
        expect(describeMachine({ objects, target, now }).status).toBe(
          'Unknown',
        );
        expect(describeAll(objects, { now })).toEqual([]);
      }),
    );
  });

  it('is the same in any order of its objects', () => {
    const shuffled = fc.constantFrom(...steps).chain(objects =>
      fc
        .tuple(
          ...Object.values(objects).map(list =>
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        )
        .map(lists => ({
          objects,
          other: Object.fromEntries(
            Object.keys(objects).map((key, at) => [key, lists[at]]),
          ) as ClusterObjects,
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ objects, other }) => {
        const sorted = (all: ClusterObjects) =>
          describeAll(all, { now })
            .map(gist)
            .sort((a, b) => (a.machine < b.machine ? -1 : 1));
        expect(sorted(other)).toEqual(sorted(objects));
      }),
    );
  });

  it('is the same alone and among others', () => {
    const ends = recordings.map(
      ([, { steps: each }]) => each[each.length - 1].objects,
    );
    const all = Object.fromEntries(
      Object.keys(ends[0]).map(key => [
        key,
        ends.flatMap(
          (objects): object[] => objects[key as keyof ClusterObjects] ?? [],
        ),
      ]),
    ) as ClusterObjects;
    expect(describeAll(all, { now })).toEqual(
      ends.flatMap(objects => describeAll(objects, { now })),
    );
  });
});
