import { Clock } from '../clock';

const FIRST_MS = 800;
const LONGEST_MS = 30_000;
const RESET_AFTER_MS = 120_000;

/**
 * How long to wait after a failure: from 0.8 s, twice as long each time, up to
 * 30 s, and as much again by chance, so that many do not come back at once.
 * After two minutes without a failure it begins anew. Numbers as in client-go
 * (tools/cache/reflector.go).
 *
 * @internal
 */
export class Backoff {
  readonly #clock: Clock;
  #next = FIRST_MS;
  #lastEnd = -Infinity;

  static create(options: { clock: Clock }): Backoff {
    return new Backoff(options.clock);
  }

  private constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds to wait after the failure that happens now. */
  next(): number {
    const now = this.#clock.now();
    if (now - this.#lastEnd > RESET_AFTER_MS) {
      this.#next = FIRST_MS;
    }
    const delay = this.#next * (1 + this.#clock.random());
    this.#next = Math.min(2 * this.#next, LONGEST_MS);
    this.#lastEnd = now + delay;
    return delay;
  }

  /** Begins anew. */
  reset(): void {
    this.#next = FIRST_MS;
  }
}
