/**
 * Time and chance, so that tests can make their own. Ages and waits are taken
 * from a clock that nobody can set back.
 *
 * @internal
 */
export interface Clock {
  /** Milliseconds since some fixed moment; never runs backwards. */
  now(): number;
  /** Milliseconds since 1970, for what people read. */
  date(): number;
  /** Calls back once after so many milliseconds; the result cancels it. */
  after(ms: number, callback: () => void): () => void;
  /** From 0 up to, not including, 1. */
  random(): number;
}

/** @internal */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
