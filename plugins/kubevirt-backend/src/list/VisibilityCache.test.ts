import { mockCredentials } from '@backstage/backend-test-utils';
import { Visibility } from './Visibility';
import { VisibilityCache } from './VisibilityCache';

const jane = mockCredentials.user('user:default/jane');

const visibility = () => ({
  allows: () => true,
  update: jest.fn<Promise<void>, [string[]]>(async () => {}),
});

describe('VisibilityCache', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once in half a minute for each person', async () => {
    const read = jest.fn(async () => visibility());
    const cache = VisibilityCache.create({ read });
    const first = await cache.get(jane);
    expect(await cache.get(mockCredentials.user('user:default/jane'))).toBe(
      first,
    );
    expect(read).toHaveBeenCalledTimes(1);
    await cache.get(mockCredentials.user('user:default/tom'));
    expect(read).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(30_000);
    await cache.get(jane);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('always asks for a service', async () => {
    const read = jest.fn(async () => visibility());
    const cache = VisibilityCache.create({ read });
    await cache.get(mockCredentials.service());
    await cache.get(mockCredentials.service());
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not remember a failure', async () => {
    const all = visibility();
    const read = jest
      .fn<Promise<Visibility>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(all);
    const cache = VisibilityCache.create({ read });
    await expect(cache.get(jane)).rejects.toThrow('down');
    await expect(cache.get(jane)).resolves.toBe(all);
  });

  it('has everybody ask about new entities', async () => {
    const mine = visibility();
    const cache = VisibilityCache.create({ read: async () => mine });
    await cache.get(jane);
    await cache.update(['resource:team-a/new']);
    expect(mine.update).toHaveBeenCalledWith(['resource:team-a/new']);
  });

  it('asks no more for those who have left', async () => {
    const mine = visibility();
    const cache = VisibilityCache.create({ read: async () => mine });
    await cache.get(jane);
    jest.advanceTimersByTime(60_000);
    await cache.update(['resource:team-a/new']);
    expect(mine.update).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody can decide about them', ['resource:team-a/new'], 1],
    ['they are many', Array.from({ length: 501 }, (_, i) => `${i}`), 0],
  ])('reads anew where %s', async (_, refs, updates) => {
    const mine = visibility();
    mine.update.mockRejectedValue(new Error('down'));
    const read = jest.fn(async () => mine);
    const cache = VisibilityCache.create({ read });
    await cache.get(jane);
    await cache.update(refs);
    expect(mine.update).toHaveBeenCalledTimes(updates);
    await cache.get(jane);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
