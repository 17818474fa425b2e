import { viewOf } from '../../__testUtils__/explained';
import { ago } from '../../__testUtils__/machine';

describe('a migration', () => {
  it('is told with its nodes', () => {
    expect(
      viewOf({
        status: 'Migrating',
        instance: {
          migrationState: {
            sourceNode: 'node01',
            targetNode: 'node02',
            mode: 'PreCopy',
            startTimestamp: ago(5),
          },
        },
        migrations: [
          {
            metadata: { namespace: 'team-a', name: 'move' },
            spec: { vmiName: 'web' },
            status: { phase: 'Running' },
          },
        ],
      }),
    ).toMatchObject({
      health: 'progress',
      headline: 'Moving from node01 to node02; it keeps running.',
      migration: {
        phase: 'Running',
        source: 'node01',
        target: 'node02',
        mode: 'PreCopy',
        startedAt: ago(5),
      },
    });
  });
});
