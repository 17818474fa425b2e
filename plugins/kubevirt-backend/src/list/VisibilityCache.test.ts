import { mockCredentials } from '@backstage/backend-test-utils';
import { VisibilityCache } from './VisibilityCache';

const jane = mockCredentials.user('user:default/jane');

describe('VisibilityCache', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once in half a minute for each person', async () => {
    const read = jest.fn(async () => () => true);
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
    const read = jest.fn(async () => () => true);
    const cache = VisibilityCache.create({ read });
    await cache.get(mockCredentials.service());
    await cache.get(mockCredentials.service());
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not remember a failure', async () => {
    const read = jest
      .fn<Promise<() => boolean>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(() => true);
    const cache = VisibilityCache.create({ read });
    await expect(cache.get(jane)).rejects.toThrow('down');
    await expect(cache.get(jane)).resolves.toBeInstanceOf(Function);
  });
});
