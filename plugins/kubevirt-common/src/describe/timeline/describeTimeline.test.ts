import fc from 'fast-check';
import { viewOf } from '../../__testUtils__/explained';
import { ago, Machine } from '../../__testUtils__/machine';
import { recordings } from '../../__testUtils__/recordings';
import { crashed } from '../../__testUtils__/moments';
import { ClusterObjects } from '../../objects';
import { TimelineEntry } from '../../view';
import { describeAll } from '../describeAll';

/** Nothing but what a test says of it. */
const bare: Machine = {
  vm: { creationTimestamp: undefined },
  instanceMeta: { creationTimestamp: undefined },
  vmConditions: [],
  conditions: [],
};

function timelineOf(where: Machine): TimelineEntry[] {
  return viewOf({ ...bare, ...where }).timeline;
}

function line({ at, type, kind, name, reason, message, count }: TimelineEntry) {
  const words = message && `: ${message}`;
  const often = count > 1 ? ` (${count} times)` : '';
  return `${at.slice(
    11,
    19,
  )} ${type} ${kind} ${name} ${reason}${words}${often}`;
}

/** A part of a life, oldest first, with whole seconds as clusters have them. */
interface Story {
  what: string;
  where: Machine;
  /** Newest first. */
  told: string[];
}

const stories: Story[] = [
  {
    what: 'the phases of an instance, with what the events say of them',
    where: {
      instanceMeta: { creationTimestamp: ago(60) },
      instance: {
        phaseTransitionTimestamps: [
          { phase: 'Pending', phaseTransitionTimestamp: ago(60) },
          { phase: 'Scheduling', phaseTransitionTimestamp: ago(60) },
          { phase: 'Scheduled', phaseTransitionTimestamp: ago(50) },
          { phase: 'Running', phaseTransitionTimestamp: ago(30) },
        ],
      },
      events: [
        {
          about: 'VirtualMachine',
          type: 'Normal',
          reason: 'SuccessfulCreate',
          message:
            'Started the virtual machine by creating the new virtual machine instance web',
          secondsAgo: 60,
        },
        {
          about: 'VirtualMachineInstance',
          type: 'Normal',
          reason: 'Started',
          message: 'VirtualMachineInstance started.',
          secondsAgo: 29,
        },
      ],
    },
    told: [
      '07:59:30 Phase VirtualMachineInstance web Running: VirtualMachineInstance started.',
      '07:59:10 Phase VirtualMachineInstance web Scheduled',
      '07:59:00 Phase VirtualMachineInstance web Scheduling',
      '07:59:00 Phase VirtualMachineInstance web Pending',
      '07:59:00 Phase VirtualMachineInstance web Created: Started the virtual machine by creating the new virtual machine instance web',
    ],
  },
  {
    what: 'that an instance runs which keeps no record of its phases',
    where: {
      instance: {},
      launcher: {
        containerStatuses: [
          { name: 'compute', state: { running: { startedAt: ago(40) } } },
        ],
      },
    },
    told: [
      '07:59:20 Phase VirtualMachineInstance web Running',
      '07:59:20 Phase Pod virt-launcher-web-abcde Started: Container compute started',
      '07:00:00 Phase Pod virt-launcher-web-abcde Created',
    ],
  },
  {
    what: 'how a launcher is made, placed and started',
    where: {
      instance: { phase: 'Scheduled' },
      launcherSpec: { nodeName: 'node02' },
      launcher: {
        conditions: [
          {
            type: 'PodScheduled',
            status: 'True',
            lastTransitionTime: ago(58),
          },
          { type: 'Initialized', status: 'True', lastTransitionTime: ago(50) },
          {
            type: 'ContainersReady',
            status: 'True',
            lastTransitionTime: ago(40),
          },
        ],
        containerStatuses: [
          { name: 'compute', state: { running: { startedAt: ago(45) } } },
        ],
      },
      events: [
        {
          about: 'VirtualMachineInstance',
          type: 'Normal',
          reason: 'SuccessfulCreate',
          message: 'Created virtual machine pod virt-launcher-web-abcde',
          secondsAgo: 60,
        },
        {
          about: 'launcher',
          type: 'Normal',
          reason: 'Scheduled',
          message:
            'Successfully assigned team-a/virt-launcher-web-abcde to node02',
          secondsAgo: 58,
        },
        {
          about: 'launcher',
          type: 'Normal',
          reason: 'Pulled',
          message: 'Container image already present on machine',
          secondsAgo: 47,
        },
        {
          about: 'launcher',
          type: 'Normal',
          reason: 'Started',
          message: 'Started container compute',
          secondsAgo: 45,
        },
      ],
    },
    told: [
      '07:59:20 Phase Pod virt-launcher-web-abcde ContainersReady',
      '07:59:15 Phase Pod virt-launcher-web-abcde Started: Container compute started',
      '07:59:13 Normal Pod virt-launcher-web-abcde Pulled: Container image already present on machine',
      '07:59:10 Phase Pod virt-launcher-web-abcde Initialized',
      '07:59:02 Phase Pod virt-launcher-web-abcde Scheduled: Placed on node node02',
      '07:00:00 Phase Pod virt-launcher-web-abcde Created: Created virtual machine pod virt-launcher-web-abcde',
    ],
  },
  {
    what: 'why containers ended, and warns where they failed',
    where: {
      instance: { phase: 'Failed' },
      launcher: {
        phase: 'Failed',
        initContainerStatuses: [
          {
            name: 'container-disk-binary',
            state: {
              terminated: {
                reason: 'Completed',
                exitCode: 0,
                startedAt: ago(52),
                finishedAt: ago(50),
                message: 'copied',
              },
            },
          },
        ],
        containerStatuses: [
          {
            name: 'compute',
            state: {
              terminated: {
                reason: 'OOMKilled',
                exitCode: 137,
                finishedAt: ago(20),
              },
            },
          },
          {
            name: 'guest-console-log',
            state: {
              terminated: {
                reason: 'Error',
                exitCode: 143,
                finishedAt: ago(19),
              },
            },
          },
        ],
      },
    },
    told: [
      '07:59:41 Phase Pod virt-launcher-web-abcde Error: Container guest-console-log ended with exit code 143',
      '07:59:40 Warning Pod virt-launcher-web-abcde OOMKilled: Container compute ended with exit code 137',
      '07:59:10 Phase Pod virt-launcher-web-abcde Completed: Container container-disk-binary ended with exit code 0',
      '07:59:08 Phase Pod virt-launcher-web-abcde Started: Container container-disk-binary started',
      '07:00:00 Phase Pod virt-launcher-web-abcde Created',
    ],
  },
  {
    what: 'each end of an importer that is tried again',
    where: {
      claim: {},
      importer: {
        containerStatuses: [
          {
            name: 'importer',
            restartCount: 1,
            lastState: {
              terminated: {
                reason: 'Error',
                exitCode: 1,
                message: 'expected status code 200, got 404',
                finishedAt: ago(30),
              },
            },
            state: { running: { startedAt: ago(20) } },
          },
        ],
      },
    },
    told: [
      '07:59:40 Phase Pod importer-web Started: Container importer started',
      '07:59:30 Warning Pod importer-web Error: Container importer ended with exit code 1: expected status code 200, got 404',
    ],
  },
  {
    what: "a disk's import, by DataVolume, claim and events alike",
    where: {
      dataVolume: {
        phase: 'Succeeded',
        conditions: [
          {
            type: 'Bound',
            status: 'True',
            message: 'PVC web Bound',
            lastTransitionTime: ago(50),
          },
          {
            type: 'Running',
            status: 'False',
            reason: 'Completed',
            message: 'Import Complete',
            lastTransitionTime: ago(10),
          },
          { type: 'Ready', status: 'True', lastTransitionTime: ago(10) },
        ],
      },
      claim: {},
      events: [
        {
          about: 'VirtualMachine',
          type: 'Normal',
          reason: 'SuccessfulDataVolumeCreate',
          message: 'Created DataVolume web',
          secondsAgo: 60,
        },
        {
          about: 'PersistentVolumeClaim',
          type: 'Normal',
          reason: 'ProvisioningSucceeded',
          message: 'Successfully provisioned volume pv-1',
          secondsAgo: 51,
        },
        {
          about: 'DataVolume',
          type: 'Normal',
          reason: 'Bound',
          message: 'PVC web Bound',
          secondsAgo: 50,
        },
        {
          about: 'DataVolume',
          type: 'Normal',
          reason: 'ImportInProgress',
          message: 'Import into web in progress',
          secondsAgo: 40,
        },
        {
          about: 'DataVolume',
          type: 'Normal',
          reason: 'ImportSucceeded',
          message: 'Successfully imported into PVC web',
          secondsAgo: 9,
        },
      ],
    },
    told: [
      '07:59:50 Phase DataVolume web Succeeded: Successfully imported into PVC web',
      '07:59:20 Normal DataVolume web ImportInProgress: Import into web in progress',
      '07:59:10 Phase PersistentVolumeClaim web Bound: PVC web Bound',
      '07:59:00 Normal VirtualMachine web SuccessfulDataVolumeCreate: Created DataVolume web',
    ],
  },
  {
    what: 'a failed import once, with how often it was tried',
    where: {
      dataVolume: {
        phase: 'ImportInProgress',
        conditions: [
          {
            type: 'Running',
            status: 'False',
            reason: 'Error',
            message: 'expected status code 200, got 404',
            lastTransitionTime: ago(15),
          },
        ],
      },
      claim: {},
      events: [
        {
          about: 'DataVolume',
          reason: 'Error',
          message: 'expected status code 200, got 404',
          count: 3,
          secondsAgo: 12,
        },
        {
          about: 'PersistentVolumeClaim',
          reason: 'ErrImportFailed',
          message: 'expected status code 200, got 404',
          count: 4,
          secondsAgo: 13,
        },
      ],
    },
    told: [
      '07:59:48 Warning DataVolume web Error: expected status code 200, got 404 (4 times)',
    ],
  },
  {
    what: 'a live migration, and the pod that it moves to',
    where: {
      instance: { phase: 'Migrating' },
      migrations: [
        {
          metadata: {
            name: 'move',
            namespace: 'team-a',
            uid: 'move-uid',
            creationTimestamp: ago(60),
          },
          spec: { vmiName: 'web' },
          status: {
            phase: 'Succeeded',
            phaseTransitionTimestamps: [
              { phase: 'Running', phaseTransitionTimestamp: ago(30) },
              { phase: 'Succeeded', phaseTransitionTimestamp: ago(20) },
            ],
          },
        },
      ],
      migrationTarget: {},
      events: [
        {
          about: 'migration',
          type: 'Normal',
          reason: 'SuccessfulCreate',
          message: 'Created migration target pod virt-launcher-web-fghij',
          secondsAgo: 60,
        },
        {
          about: 'migration',
          type: 'Normal',
          reason: 'SuccessfulMigration',
          message: 'Source node reported migration succeeded',
          secondsAgo: 20,
        },
      ],
    },
    told: [
      '07:59:40 Phase VirtualMachineInstanceMigration move Succeeded: Source node reported migration succeeded',
      '07:59:30 Phase VirtualMachineInstanceMigration move Running',
      '07:59:00 Phase VirtualMachineInstanceMigration move Created',
      '07:59:00 Phase Pod virt-launcher-web-fghij Created: Created migration target pod virt-launcher-web-fghij',
    ],
  },
  {
    what: 'a crash as a warning, whatever the phase says of it',
    where: {
      instance: {
        phase: 'Failed',
        phaseTransitionTimestamps: [
          { phase: 'Failed', phaseTransitionTimestamp: ago(20) },
        ],
      },
      events: [crashed({ secondsAgo: 20 })],
    },
    told: [
      '07:59:40 Warning VirtualMachineInstance web Stopped: The VirtualMachineInstance crashed.',
    ],
  },
  {
    what: 'that a deletion was asked for',
    where: {
      vm: { creationTimestamp: ago(60), deletionTimestamp: ago(10) },
    },
    told: [
      '07:59:50 Phase VirtualMachine web Deleting',
      '07:59:00 Phase VirtualMachine web Created',
    ],
  },
  {
    what: 'conditions with a time, that of a ready instance once',
    where: {
      vmConditions: [
        { type: 'Ready', status: 'True', lastTransitionTime: ago(19) },
      ],
      instance: { phase: 'Scheduled' },
      conditions: [
        { type: 'Ready', status: 'True', lastTransitionTime: ago(20) },
        { type: 'DataVolumesReady', status: 'True' },
      ],
    },
    told: ['07:59:41 Condition VirtualMachine web Ready=True'],
  },
  {
    what: 'what repeats once, in its newest words',
    where: {
      events: [
        refusal('aaaaa', { secondsAgo: 30, count: 2 }),
        refusal('bbbbb', { secondsAgo: 20, count: 5, combined: true }),
        {
          about: 'VirtualMachineInstance',
          reason: 'FailedCreate',
          message: 'Something else',
          secondsAgo: 25,
        },
      ],
      instance: { phase: 'Pending' },
      conditions: [
        {
          type: 'Synchronized',
          status: 'False',
          reason: 'FailedCreate',
          message:
            'failed to create virtual machine pod: pods "virt-launcher-web-ccccc" is forbidden',
          lastTransitionTime: ago(40),
        },
      ],
    },
    told: [
      '07:59:40 Warning VirtualMachineInstance web FailedCreate: (combined from similar events): Error creating pod: pods "virt-launcher-web-bbbbb" is forbidden (7 times)',
      '07:59:35 Warning VirtualMachineInstance web FailedCreate: Something else',
    ],
  },
  {
    what: 'events of every kind by the time they keep',
    where: {
      events: [
        {
          about: 'VirtualMachine',
          reason: 'Series',
          firstTimestamp: null,
          lastTimestamp: null,
          eventTime: ago(90),
          series: { count: 4, lastObservedTime: ago(10) },
        },
        {
          about: 'VirtualMachine',
          reason: 'Single',
          firstTimestamp: null,
          lastTimestamp: null,
          eventTime: ago(20),
        },
        {
          about: 'VirtualMachine',
          reason: 'Timeless',
          firstTimestamp: null,
          lastTimestamp: null,
        },
      ],
    },
    told: [
      '07:59:50 Warning VirtualMachine web Series (4 times)',
      '07:59:40 Warning VirtualMachine web Single',
    ],
  },
];

function refusal(
  pod: string,
  options: { secondsAgo: number; count: number; combined?: boolean },
) {
  const { combined, ...rest } = options;
  return {
    about: 'VirtualMachineInstance' as const,
    reason: 'FailedCreate',
    message: `${
      combined ? '(combined from similar events): ' : ''
    }Error creating pod: pods "virt-launcher-web-${pod}" is forbidden`,
    ...rest,
  };
}

const steps = recordings.flatMap(([, { steps: each }]) =>
  each.map(({ objects }) => objects),
);

describe('the timeline', () => {
  it.each(stories)('tells $what', ({ where, told }) => {
    expect(timelineOf(where).map(line)).toEqual(told);
  });

  it('names an entry the same when it happens again and others come', () => {
    const scheduling = {
      about: 'launcher' as const,
      reason: 'FailedScheduling',
      message: '0/3 nodes are available: 3 Insufficient cpu.',
      secondsAgo: 30,
    };
    const [before] = timelineOf({ events: [scheduling] });
    const after = timelineOf({
      events: [
        { ...scheduling, secondsAgo: 5, count: 9 },
        { about: 'launcher', reason: 'Other', secondsAgo: 1 },
      ],
    });
    expect(after.map(({ id }) => id)).toContain(before.id);
    expect(after.find(({ id }) => id === before.id)?.count).toBe(9);
  });

  it('gives no two entries of a recorded life one name, and the newest first', () => {
    for (const objects of steps) {
      for (const { timeline } of describeAll(objects)) {
        const ids = timeline.map(({ id }) => id);
        const times = timeline.map(({ at }) => Date.parse(at));
        expect(new Set(ids).size).toBe(ids.length);
        expect(times).toEqual(times.toSorted((a, b) => b - a));
      }
    }
  });

  it('is the same in any order of the objects', () => {
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
    const told = (objects: ClusterObjects) =>
      Object.fromEntries(
        describeAll(objects).map(({ name, timeline }) => [
          name,
          timeline.filter(({ type }) => type === 'Phase').map(line),
        ]),
      );
    fc.assert(
      fc.property(shuffled, ({ objects, other }) => {
        expect(told(other)).toEqual(told(objects));
      }),
    );
  });
});
