import { FakeCluster } from '../__testUtils__/FakeCluster';
import { testIdentity, testPlan } from '../__testUtils__/testPlan';
import { prepareLogin } from './prepareLogin';

const task = 'task-1';
const userData = '#cloud-config\n';

async function prepare(
  cluster: FakeCluster,
  options: Partial<Parameters<typeof prepareLogin>[0]> = {},
) {
  const login = await prepareLogin({
    client: cluster.client,
    identity: testIdentity,
    task,
    userData,
    profile: 'modern',
    kind: 'generate',
    ...options,
  });
  if (!login) {
    throw new Error('There is no login.');
  }
  return login;
}

describe('prepareLogin', () => {
  it('generates another password each time', async () => {
    const cluster = FakeCluster.create();
    const [first, second] = [await prepare(cluster), await prepare(cluster)];
    expect(first.password).toMatch(/^[a-zA-Z2-9]{16}$/);
    expect(first.password).not.toBe(second.password);
    expect(first.userData).not.toContain(first.password);
  });

  it('takes the one that a person gave, and keeps no copy to be read', async () => {
    const login = await prepare(FakeCluster.create(), {
      kind: 'secret',
      secret: 'swordfish',
    });
    expect(login.password).toBeUndefined();
    expect(login.userData).not.toContain('swordfish');
  });

  it('misses a secret that was not given', async () => {
    await expect(
      prepare(FakeCluster.create(), { kind: 'secret' }),
    ).rejects.toThrow("secret 'password', and there is none");
  });

  it('changes nothing in a second run of the task, not even without the secret', async () => {
    const login = await prepare(FakeCluster.create());
    const { before } = testPlan({ task, login });
    const cluster = FakeCluster.create([...before]);
    expect(await prepare(cluster)).toEqual(login);
    expect(await prepare(cluster, { kind: 'secret' })).toEqual(login);
  });

  it('does not bring back a password that was read', async () => {
    const login = await prepare(FakeCluster.create());
    const { before } = testPlan({ task, login });
    const [, cloudInit] = before;
    expect(await prepare(FakeCluster.create([cloudInit]))).toEqual({
      userData: login.userData,
      password: undefined,
    });
  });

  it('keeps the password where the first run came no further', async () => {
    const login = await prepare(FakeCluster.create());
    const { before } = testPlan({ task, login });
    const again = await prepare(FakeCluster.create([before[0]]));
    expect(again.password).toBe(login.password);
  });

  it("takes nothing from another task's Secret", async () => {
    const login = await prepare(FakeCluster.create());
    const { before } = testPlan({ task: 'task-2', login });
    const other = await prepare(FakeCluster.create([...before]));
    expect(other.password).not.toBe(login.password);
  });
});
