/**
 * The simulator's sense of time: how long things take, divided by a speed.
 * Timestamps in objects are always the real time.
 *
 * @internal
 */
export class Clock {
  readonly #speed: number;
  readonly #watches = new Map<string, Map<string, number>>();

  /**
   * Makes a clock.
   *
   * @param options.speed - 1: an import of 12 seconds takes 12 seconds; 20:
   *   it takes 0.6 seconds
   * @throws RangeError where the speed is not above 0
   */
  static create(options: { speed?: number } = {}): Clock {
    const speed = options.speed ?? 1;
    if (!(speed > 0)) {
      throw new RangeError(`speed is ${speed}; it has to be above 0`);
    }
    return new Clock(speed);
  }

  private constructor(speed: number) {
    this.#speed = speed;
  }

  now(): Date {
    return new Date();
  }

  /** Real milliseconds for a duration given in simulated seconds. */
  real(seconds: number): number {
    return (seconds * 1000) / this.#speed;
  }

  /** The real time at which a duration in simulated seconds will be over. */
  in(seconds: number): Date {
    return new Date(Date.now() + this.real(seconds));
  }

  /**
   * Simulated seconds since this was first asked for, so that a step can take
   * its time however coarse the timestamps in its object are.
   *
   * @param uid - whose step
   * @param step - which step
   */
  elapsed(uid: string, step: string): number {
    const steps = this.#watches.get(uid) ?? new Map<string, number>();
    this.#watches.set(uid, steps);
    const began = steps.get(step) ?? Date.now();
    steps.set(step, began);
    return ((Date.now() - began) / 1000) * this.#speed;
  }

  /** Begins a step anew. */
  restart(uid: string, step: string): void {
    this.#watches.get(uid)?.delete(step);
  }

  /** Forgets an object's steps once it is gone. */
  forget(uid: string): void {
    this.#watches.delete(uid);
  }
}
