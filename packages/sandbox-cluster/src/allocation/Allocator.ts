import { randomInt } from 'node:crypto';

/**
 * Gives out numbers of a range, each once, at random.
 *
 * @internal
 */
export class Allocator {
  static create(options: { from: number; to: number }): Allocator {
    return new Allocator(options.from, options.to);
  }

  readonly #taken = new Set<number>();

  private constructor(
    private readonly from: number,
    private readonly to: number,
  ) {}

  contains(value: number): boolean {
    return value >= this.from && value <= this.to;
  }

  isTaken(value: number): boolean {
    return this.#taken.has(value);
  }

  take(value: number): void {
    this.#taken.add(value);
  }

  release(value: number): void {
    this.#taken.delete(value);
  }

  /**
   * @returns a number that is now taken
   * @throws Error where none is left
   */
  takeAny(): number {
    const size = this.to - this.from + 1;
    if (this.#taken.size >= size) {
      throw new Error('range is full');
    }
    let value = this.from + randomInt(size);
    while (this.#taken.has(value)) {
      value = value === this.to ? this.from : value + 1;
    }
    this.#taken.add(value);
    return value;
  }
}
