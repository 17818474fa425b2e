/**
 * Lets only so many do something at the same time; the others wait in turn.
 *
 * @internal
 */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  static create(options: { width: number }): Gate {
    return new Gate(options.width);
  }

  private constructor(width: number) {
    this.#free = width;
  }

  async pass<T>(action: () => Promise<T>): Promise<T> {
    if (this.#free > 0) {
      this.#free--;
    } else {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    try {
      return await action();
    } finally {
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#free++;
      }
    }
  }
}
