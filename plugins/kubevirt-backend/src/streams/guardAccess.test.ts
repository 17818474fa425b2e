import { guardAccess } from './guardAccess';

function setUp(check: () => Promise<string>, expiresAt?: Date) {
  const callbacks = {
    onChecked: jest.fn(),
    onLost: jest.fn(),
    onExpired: jest.fn(),
  };
  const guard = guardAccess({
    check,
    everyMs: 45_000,
    deadlineMs: 15_000,
    expiresAt,
    ...callbacks,
  });
  return { guard, ...callbacks };
}

describe('guardAccess', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks again and again', async () => {
    const check = jest.fn(async () => 'fine');
    const { guard, onChecked, onLost } = setUp(check);
    expect(check).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(3 * 45_000);
    expect(check).toHaveBeenCalledTimes(3);
    expect(onChecked.mock.calls).toEqual([['fine'], ['fine'], ['fine']]);
    expect(onLost).not.toHaveBeenCalled();
    guard.stop();
  });

  it('says when access is lost, and asks no more', async () => {
    const error = new Error('no longer');
    const check = jest.fn().mockRejectedValue(error);
    const { onLost } = setUp(check);
    await jest.advanceTimersByTimeAsync(10 * 45_000);
    expect(check).toHaveBeenCalledTimes(1);
    expect(onLost.mock.calls).toEqual([[error]]);
  });

  it('takes a check that hangs for a loss, within a minute', async () => {
    const { onLost, onChecked } = setUp(() => new Promise(() => {}));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(onChecked).not.toHaveBeenCalled();
  });

  it('says when the credentials expire', async () => {
    const inTenSeconds = new Date(Date.now() + 10_000);
    const { guard, onExpired } = setUp(async () => '', inTenSeconds);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(onExpired).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(onExpired).toHaveBeenCalledTimes(1);
    guard.stop();
  });

  it('says so at once where they have expired already', async () => {
    const { guard, onExpired } = setUp(async () => '', new Date(0));
    await jest.advanceTimersByTimeAsync(1);
    expect(onExpired).toHaveBeenCalledTimes(1);
    guard.stop();
  });

  it('does not take a far day for today', async () => {
    const { guard, onExpired } = setUp(async () => '', new Date(8.64e15));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(onExpired).not.toHaveBeenCalled();
    guard.stop();
  });

  it('is silent once it was stopped, whatever is under way', async () => {
    let answer = (_: string) => {};
    const { guard, onChecked, onLost, onExpired } = setUp(
      () => new Promise(resolve => (answer = resolve)),
      new Date(Date.now() + 50_000),
    );
    await jest.advanceTimersByTimeAsync(46_000);
    guard.stop();
    answer('late');
    await jest.advanceTimersByTimeAsync(100_000);
    expect(onChecked).not.toHaveBeenCalled();
    expect(onLost).not.toHaveBeenCalled();
    expect(onExpired).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
