import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { migration } from '../../__testUtils__/moments';

describe('MigrationTargetUnschedulable', () => {
  it.each<Found>([
    {
      what: 'a target that has no node',
      where: {
        instance: {},
        launcher: {},
        launcherSpec: { nodeName: 'node01' },
        migrationTarget: {
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message:
                "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
            },
          ],
        },
        migrations: [migration('Scheduling', 60)],
      },
      says: 'The VM is to move, and no other node takes it: of 3, 2 lack what the VM demands of a node and 1 lacks CPU.',
      shows:
        "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
    },
    {
      what: "KubeVirt's event",
      where: {
        instance: {},
        migrations: [migration('Pending', 60)],
        events: [
          {
            about: 'migration',
            reason: 'migrationTargetPodUnschedulable',
            message:
              'Migration target pod for VMI [team-a/web] is currently unschedulable.',
          },
        ],
      },
      says: 'The VM is to move, and no other node takes it: Migration target pod for VMI [team-a/web] is currently unschedulable.',
      shows:
        'Migration target pod for VMI [team-a/web] is currently unschedulable.',
    },
  ])('finds $what', each => {
    expect(outcome('MigrationTargetUnschedulable', each)).toEqual(
      expected('MigrationTargetUnschedulable', each),
    );
  });

  it.each<Left>([
    {
      what: 'a migration that is over',
      where: {
        instance: {},
        migrations: [migration('Succeeded', 60)],
        events: [
          {
            about: 'migration',
            reason: 'migrationTargetPodUnschedulable',
            message: 'unschedulable',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
