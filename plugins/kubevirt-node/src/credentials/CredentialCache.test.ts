import { ManualClock } from '../__testUtils__';
import { IssuedCredential } from './ClusterCredentials';
import { CredentialCache } from './CredentialCache';

function bearer(token: string, lifetimeMs?: number): IssuedCredential {
  return { headers: { authorization: `Bearer ${token}` }, lifetimeMs };
}

describe('CredentialCache', () => {
  let clock: ManualClock;
  let issue: jest.Mock<Promise<IssuedCredential>>;
  let cache: CredentialCache;

  beforeEach(() => {
    clock = new ManualClock();
    issue = jest.fn();
    cache = CredentialCache.create({ source: { issue }, clock });
  });

  it('issues one credential for all who ask at once, and keeps it', async () => {
    issue.mockImplementation(async () => bearer('a'));
    const credentials = await Promise.all([1, 2, 3].map(() => cache.get()));
    clock.advance(1e9);
    expect(new Set([...credentials, await cache.get()]).size).toBe(1);
    expect(issue).toHaveBeenCalledTimes(1);
  });

  it.each([
    [3_600_000, 2_880_000],
    [200_000, 140_000],
    [60_000, 30_000],
  ])('of a lifetime of %d ms uses %d ms', async (lifetime, used) => {
    issue.mockImplementation(async () => bearer('a', lifetime));
    await cache.get();
    clock.advance(used - 1);
    await cache.get();
    expect(issue).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await cache.get();
    expect(issue).toHaveBeenCalledTimes(2);
  });

  it('is not misled by a wall clock that is set', async () => {
    jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'queueMicrotask'] });
    issue.mockImplementation(async () => bearer('a', 3_600_000));
    await cache.get();
    jest.setSystemTime(7_200_000);
    await cache.get();
    jest.useRealTimers();
    expect(issue).toHaveBeenCalledTimes(1);
  });

  it('goes on with the old one while a new one cannot be had, and asks every 5 s', async () => {
    issue.mockResolvedValueOnce(bearer('a', 100_000));
    await cache.get();
    issue.mockRejectedValue(new Error('the plugin failed'));
    clock.advance(60_000);
    await expect(cache.get()).resolves.toEqual(bearer('a', 100_000));
    await cache.get();
    expect(issue).toHaveBeenCalledTimes(2);
    clock.advance(5_000);
    await cache.get();
    expect(issue).toHaveBeenCalledTimes(3);
    clock.advance(35_000);
    await expect(cache.get()).rejects.toThrow('the plugin failed');
  });

  it('asks again after a failure', async () => {
    issue.mockRejectedValueOnce(new Error('the plugin failed'));
    await expect(cache.get()).rejects.toThrow('the plugin failed');
    issue.mockResolvedValueOnce(bearer('a'));
    await expect(cache.get()).resolves.toEqual(bearer('a'));
  });

  describe('renew', () => {
    it('replaces a refused credential once for all whose requests it was in', async () => {
      issue.mockResolvedValueOnce(bearer('a'));
      const refused = await cache.get();
      issue.mockResolvedValueOnce(bearer('b'));
      const renewed = await Promise.all([1, 2].map(() => cache.renew(refused)));
      const later = await cache.renew(refused);
      expect([...renewed, later]).toEqual([1, 2, 3].map(() => bearer('b')));
      expect(issue).toHaveBeenCalledTimes(2);
    });

    it('says that there is no other', async () => {
      issue.mockImplementation(async () => bearer('a'));
      await expect(cache.renew(await cache.get())).resolves.toBeUndefined();
    });

    it('takes a new client certificate for another credential', async () => {
      issue.mockResolvedValueOnce({ cert: 'a', key: 'a' });
      const refused = await cache.get();
      issue.mockResolvedValueOnce({ cert: 'b', key: 'b' });
      await expect(cache.renew(refused)).resolves.toEqual({
        cert: 'b',
        key: 'b',
      });
    });
  });
});
