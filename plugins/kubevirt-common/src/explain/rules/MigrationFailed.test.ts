import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('MigrationFailed', () => {
  it.each<Found>([
    {
      what: 'a migration that failed',
      where: {
        instance: {
          migrationState: {
            failed: true,
            completed: true,
            sourceNode: 'node01',
            targetNode: 'node02',
            failureReason: 'migration stalled.',
            startTimestamp: ago(290),
            endTimestamp: ago(200),
          },
        },
        migrations: [
          {
            metadata: {
              namespace: 'team-a',
              name: 'move',
              uid: 'move-uid',
              creationTimestamp: ago(300),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Failed' },
          },
        ],
        events: [
          {
            about: 'migration',
            reason: 'FailedMigration',
            message: 'source node reported migration failed',
          },
        ],
      },
      says: 'The VM could not be moved to node02: migration stalled; it runs on, on node01.',
      shows: 'source node reported migration failed',
    },
    {
      what: 'a migration that never got to a node',
      where: {
        instance: {},
        migrations: [
          {
            metadata: {
              namespace: 'team-a',
              name: 'move',
              uid: 'move-uid',
              creationTimestamp: ago(300),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Failed' },
          },
        ],
      },
      says: 'The VM could not be moved to another node; it runs on, where it was.',
      shows: 'Failed',
    },
  ])('finds $what', each => {
    expect(outcome('MigrationFailed', each)).toEqual(
      expected('MigrationFailed', each),
    );
  });

  it.each<Left>([
    {
      what: 'a failure after which another migration succeeded',
      where: {
        instance: {
          migrationState: {
            completed: true,
            startTimestamp: ago(90),
            endTimestamp: ago(60),
          },
        },
        migrations: [
          {
            metadata: {
              namespace: 'team-a',
              name: 'move',
              creationTimestamp: ago(300),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Failed' },
          },
          {
            metadata: {
              namespace: 'team-a',
              name: 'again',
              creationTimestamp: ago(100),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Succeeded' },
          },
        ],
      },
    },
    {
      what: 'a failure of an earlier run',
      where: {
        instance: {},
        migrations: [
          {
            metadata: {
              namespace: 'team-a',
              name: 'move',
              uid: 'move-uid',
              creationTimestamp: ago(5000),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Failed' },
          },
        ],
      },
    },
    {
      what: 'a migration that is under way',
      where: {
        status: 'Migrating',
        instance: {
          migrationState: {
            startTimestamp: ago(5),
            sourceNode: 'node01',
            targetNode: 'node02',
          },
        },
        migrations: [
          {
            metadata: {
              namespace: 'team-a',
              name: 'move',
              uid: 'move-uid',
              creationTimestamp: ago(10),
            },
            spec: { vmiName: 'web' },
            status: { phase: 'Running' },
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
