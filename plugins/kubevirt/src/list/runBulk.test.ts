import { aRow } from '../__testUtils__/aRow';
import { planBulk } from './planBulk';
import { runBulk } from './runBulk';

const row = (name: string, status = 'Running') =>
  aRow({ name, status, uid: `uid of ${name}` });

describe('planBulk', () => {
  it('says for which it will work, and why not for the others', () => {
    const rows = [row('web'), row('db', 'Stopped')];
    expect(planBulk('start', rows)).toEqual({
      will: [rows[1]],
      willNot: [{ row: rows[0], obstacle: 'alreadyRunning' }],
    });
    expect(planBulk('stop', rows)).toEqual({
      will: [rows[0]],
      willNot: [{ row: rows[1], obstacle: 'alreadyStopped' }],
    });
  });
});

describe('runBulk', () => {
  it('tells of each, also where one is refused', async () => {
    const act = jest.fn(async ({ identity }) => {
      if (identity.name === 'db') {
        throw Object.assign(new Error('Request failed with 409'), {
          body: { error: { message: 'VM is not running' } },
        });
      }
    });
    const onResult = jest.fn();
    const rows = ['web', 'db', 'app'].map(name => row(name));
    const { signal } = new AbortController();
    await runBulk({ api: { act }, action: 'stop', rows, onResult, signal });
    const results = onResult.mock.calls.map(([{ name }, result]) => [
      name,
      result,
    ]);
    expect(Object.fromEntries(results)).toEqual({
      web: { ok: true },
      db: { ok: false, reason: 'VM is not running' },
      app: { ok: true },
    });
  });

  it('deletes only the machine that was looked at', async () => {
    const act = jest.fn(async () => {});
    const { signal } = new AbortController();
    const rows = [row('web')];
    const onResult = () => {};
    await runBulk({ api: { act }, action: 'delete', rows, onResult, signal });
    expect(act).toHaveBeenCalledWith({
      identity: { cluster: 'prod', namespace: 'team-a', name: 'web' },
      action: 'delete',
      uid: 'uid of web',
    });
  });

  it('asks for at most four at once, and for no more once it is ended', async () => {
    const abort = new AbortController();
    const answers: (() => void)[] = [];
    const act = jest.fn(
      () => new Promise<void>(resolve => answers.push(resolve)),
    );
    const rows = Array.from({ length: 10 }, (_, i) => row(`vm-${i}`));
    const done = runBulk({
      api: { act },
      action: 'stop',
      rows,
      onResult: () => {},
      signal: abort.signal,
    });
    expect(act).toHaveBeenCalledTimes(4);
    abort.abort();
    answers.forEach(answer => answer());
    await done;
    expect(act).toHaveBeenCalledTimes(4);
  });
});
