import { Life, toldOf } from '../../__testUtils__/lives';
import { ago, Machine } from '../../__testUtils__/machine';

function move(phase: string): Machine['migrations'] {
  return [
    {
      metadata: {
        namespace: 'team-a',
        name: 'move',
        creationTimestamp: ago(70),
      },
      spec: { vmiName: 'web' },
      status: { phase },
    },
  ];
}

const between = { sourceNode: 'node01', targetNode: 'node02' };

describe('a virtual machine that moves', () => {
  it.each<Life>([
    {
      what: 'a move that is asked for',
      where: { instance: {}, migrations: move('Pending') },
      health: 'running',
      headline:
        'Running on node01; its move to another node is being prepared.',
    },
    {
      what: 'a move under way',
      where: {
        status: 'Migrating',
        instance: { migrationState: { startTimestamp: ago(20), ...between } },
        migrations: move('Running'),
        migrationTarget: { phase: 'Running' },
      },
      health: 'progress',
      headline: 'Moving from node01 to node02; it keeps running.',
    },
    {
      what: 'a move that is done',
      where: {
        instance: {
          nodeName: 'node02',
          migrationState: {
            startTimestamp: ago(60),
            endTimestamp: ago(20),
            completed: true,
            ...between,
          },
        },
        migrations: move('Succeeded'),
      },
      health: 'running',
      headline: 'Running on node02.',
    },
    {
      what: 'a move without a node to go to',
      where: {
        instance: {},
        migrations: move('Scheduling'),
        migrationTarget: {
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message: '0/3 nodes are available: 3 Insufficient memory.',
            },
          ],
        },
      },
      health: 'attention',
      headline:
        'The VM is to move, and no other node takes it: of 3, 3 lack memory.',
      codes: ['MigrationTargetUnschedulable'],
    },
    {
      what: 'a move that failed, and the VM that runs on',
      where: {
        instance: {
          migrationState: {
            startTimestamp: ago(60),
            endTimestamp: ago(20),
            completed: true,
            failed: true,
            failureReason: 'Live migration stuck for 150 seconds',
            ...between,
          },
        },
        migrations: move('Failed'),
      },
      health: 'attention',
      headline:
        'The VM could not be moved to node02: Live migration stuck for 150 seconds; it runs on, on node01.',
      codes: ['MigrationFailed'],
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
