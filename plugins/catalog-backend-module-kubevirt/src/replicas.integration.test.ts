import { TestBackend } from '@backstage/backend-test-utils';
import {
  eventually,
  findPostgres,
  Postgres,
  startPostgres,
} from '@internal/test-utils';
import { FakeInventory } from './__testUtils__/FakeInventory';
import { entityRefs, startCatalog } from './__testUtils__/startCatalog';

// A database and two catalogs are started.
jest.setTimeout(180_000);

// Replicas share PostgreSQL: SQLite's file is of one process alone, and a
// second connection that wants to write stops the event loop until it may.
const bin = findPostgres();
const withPostgres = bin ? describe : describe.skip;
const title = bin
  ? 'catalogModuleKubevirt in two replicas'
  : 'catalogModuleKubevirt in two replicas (left out: no PostgreSQL is installed here)';

withPostgres(title, () => {
  let postgres: Postgres | undefined;
  const replicas: TestBackend[] = [];

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.stop()));
    await postgres?.stop();
  });

  it('has one entity of each VM, in whatever order they hear of it', async () => {
    postgres = await startPostgres(bin!);
    const database = {
      client: 'pg',
      connection: { host: postgres.socketFolder, user: postgres.user },
    };
    const one = FakeInventory.create({ cluster: 'prod' });
    const other = FakeInventory.create({ cluster: 'prod' });
    replicas.push(await startCatalog({ inventory: one, database }));
    replicas.push(await startCatalog({ inventory: other, database }));
    const becomes = async (...refs: string[]) => {
      for (const replica of replicas) {
        await eventually(async () => {
          expect(await entityRefs(replica)).toEqual(refs);
        });
      }
    };

    other.put('web');
    other.setState('connected');
    await becomes('team-a/web.prod');

    one.put('web');
    one.put('new');
    one.setState('connected');
    await becomes('team-a/new.prod', 'team-a/web.prod');

    // The other has not heard of it yet, and compares everything.
    other.setState('connected');
    await becomes('team-a/web.prod');

    other.put('new');
    await becomes('team-a/new.prod', 'team-a/web.prod');

    one.remove('web', { deleted: true });
    other.remove('web', { deleted: true });
    await becomes('team-a/new.prod');
  });
});
