import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { migration } from '../../__testUtils__/moments';

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
        migrations: [migration('Failed', 300)],
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
        migrations: [migration('Failed', 300)],
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
          migration('Failed', 300),
          migration('Succeeded', 100, 'again'),
        ],
      },
    },
    {
      what: 'a failure of an earlier run',
      where: {
        instance: {},
        migrations: [migration('Failed', 5000)],
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
        migrations: [migration('Running', 10)],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
