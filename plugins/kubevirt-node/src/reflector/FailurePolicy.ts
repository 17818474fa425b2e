import { Clock } from '../clock';
import { Backoff } from './Backoff';
import { FailureClass, judgeFailure } from './judgeFailure';

const EXPIRED_AGAIN_MS = 60_000;
const MAX_GARBLED = 3;

/**
 * What to do after a failure.
 *
 * @internal
 */
export interface Course {
  failure: FailureClass;
  /** Milliseconds to wait before the next request. */
  waitMs: number;
  /** Whether to list again instead of going on with the watch. */
  relist: boolean;
  /** Whether what is known may be out of date from now on. */
  stale: boolean;
  /** Whether the kind is gone from the cluster, and its objects with it. */
  gone: boolean;
}

/**
 * Decides how to go on after each failure, by the ones before it.
 *
 * @internal
 */
export class FailurePolicy {
  readonly #clock: Clock;
  readonly #backoff: Backoff;
  #lastExpired = -Infinity;
  #garbled = 0;
  #missing = 0;

  static create(options: { clock: Clock }): FailurePolicy {
    return new FailurePolicy(options.clock);
  }

  private constructor(clock: Clock) {
    this.#clock = clock;
    this.#backoff = Backoff.create({ clock });
  }

  decide(error: unknown): Course {
    const { failure, keepVersion, wait } = judgeFailure(error);
    if (failure === 'expired' && this.#isFirstExpiry()) {
      // The list follows at once, so that nothing is out of date for long.
      return { failure, waitMs: 0, relist: true, stale: false, gone: false };
    }
    const backoffMs = this.#backoff.next();
    return {
      failure,
      waitMs:
        wait === 'backoff' ? backoffMs : Math.max(wait.atLeastMs, backoffMs),
      relist: !keepVersion || (failure === 'garbled' && this.#isStuck()),
      stale: true,
      // One 404 may be a slip of something on the way. A second one, a minute
      // later, is not.
      gone: failure === 'notInstalled' && ++this.#missing > 1,
    };
  }

  listed(): void {
    this.#missing = 0;
  }

  delivered(): void {
    this.#garbled = 0;
  }

  /** The cluster is back: old failures say nothing any more. */
  restart(): void {
    this.#backoff.reset();
  }

  #isFirstExpiry(): boolean {
    const now = this.#clock.now();
    const first = now - this.#lastExpired >= EXPIRED_AGAIN_MS;
    this.#lastExpired = now;
    return first;
  }

  /** The same version leads to garbage again and again. */
  #isStuck(): boolean {
    this.#garbled = (this.#garbled + 1) % MAX_GARBLED;
    return this.#garbled === 0;
  }
}
