import { Clock } from '../clock';

/**
 * Aborts a request when one of its steps takes too long, or when its caller
 * does.
 *
 * @internal
 */
export class TimeLimits {
  readonly #clock: Clock;
  readonly #caller: AbortSignal | undefined;
  readonly #controller = new AbortController();
  #exceeded?: string;

  static start(clock: Clock, caller: AbortSignal | undefined): TimeLimits {
    return new TimeLimits(clock, caller);
  }

  private constructor(clock: Clock, caller: AbortSignal | undefined) {
    this.#clock = clock;
    this.#caller = caller;
    if (caller?.aborted) {
      this.#controller.abort(caller.reason);
    }
    caller?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Which limit was exceeded, in words. */
  get exceeded(): string | undefined {
    return this.#exceeded;
  }

  /**
   * Does one step.
   *
   * @param ms - how many milliseconds it may take
   * @param step - rejects once `signal` aborts
   */
  async within<T>(ms: number, step: () => Promise<T>): Promise<T> {
    const cancel = this.#clock.after(ms, () => {
      this.#exceeded = `no answer within ${ms / 1000} s`;
      this.#controller.abort();
    });
    try {
      return await step();
    } finally {
      cancel();
    }
  }

  /** The request is over: lets go of its caller. */
  end(): void {
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = () => this.#controller.abort(this.#caller?.reason);
}
