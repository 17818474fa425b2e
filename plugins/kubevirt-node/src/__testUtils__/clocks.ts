import { Clock, systemClock } from '../clock';

/**
 * A clock that runs faster than the real one.
 *
 * @param factor - how many of its milliseconds pass in a real one
 * @param random - what chance says each time
 */
export function fastClock(factor: number, random = 0.5): Clock {
  const start = performance.now();
  return {
    now: () => (performance.now() - start) * factor,
    date: () => systemClock.date(),
    after: (ms, callback) => systemClock.after(ms / factor, callback),
    random: () => random,
  };
}

/** A clock that stands still until it is told to go on. */
export class ManualClock implements Clock {
  #now = 1_000;
  readonly #timers = new Set<{ at: number; callback: () => void }>();

  /** @param chance - what `random` says */
  constructor(public chance = 0) {}

  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  date(): number {
    return Date.parse('2026-01-01T00:00:00Z') + this.#now;
  }

  random(): number {
    return this.chance;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass, timers in their order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers]
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) {
        break;
      }
      this.#timers.delete(next);
      this.#now = next.at;
      next.callback();
    }
    this.#now = end;
  }
}
