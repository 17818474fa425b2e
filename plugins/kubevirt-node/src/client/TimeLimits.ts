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
  /** When the step that is being done is late. */
  #deadline = Infinity;
  #limitMs = 0;
  #timer: { at: number; cancel: () => void } | undefined;

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
    this.begin(ms);
    try {
      return await step();
    } finally {
      this.pause();
    }
  }

  /** From now on something has to happen within `ms` milliseconds. */
  begin(ms: number): void {
    const deadline = this.#clock.now() + ms;
    this.#limitMs = ms;
    this.#deadline = deadline;
    // A watch has thousands of steps, so one timer is for many of them.
    if (!this.#timer || this.#timer.at > deadline) {
      this.#wait(deadline);
    }
  }

  /** The step is done; until the next one nothing is late. */
  pause(): void {
    this.#deadline = Infinity;
  }

  /** The request is over: lets go of its caller. */
  end(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }

  #wait(until: number): void {
    this.#timer?.cancel();
    const cancel = this.#clock.after(until - this.#clock.now(), () => {
      this.#timer = undefined;
      if (this.#deadline <= this.#clock.now()) {
        this.#exceeded = `no answer within ${this.#limitMs / 1000} s`;
        this.#controller.abort();
      } else if (this.#deadline < Infinity) {
        this.#wait(this.#deadline);
      }
    });
    this.#timer = { at: until, cancel };
  }

  readonly #onAbort = () => this.#controller.abort(this.#caller?.reason);
}
