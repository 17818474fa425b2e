import { onTick } from './ticker';

describe('onTick', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('runs one clock for everybody, and none for nobody', () => {
    const first = jest.fn();
    const second = jest.fn();
    const endFirst = onTick(first);
    const endSecond = onTick(second);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(10_000);
    endFirst();
    jest.advanceTimersByTime(10_000);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(2);
    endSecond();
    expect(jest.getTimerCount()).toBe(0);
  });
});
