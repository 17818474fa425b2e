/**
 * A signal that aborts with another one, or when a time is over.
 *
 * @internal
 */
export class Deadline {
  /**
   * @param parent - aborts this one too
   * @param milliseconds - after which it aborts, unless it was met
   */
  static create(parent: AbortSignal, milliseconds: number): Deadline {
    return new Deadline(parent, milliseconds);
  }

  readonly #parent: AbortSignal;
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;

  private constructor(parent: AbortSignal, milliseconds: number) {
    this.#parent = parent;
    this.#timer = setTimeout(
      () =>
        this.#controller.abort(
          new Error(`There was no answer within ${milliseconds / 1000} s`),
        ),
      milliseconds,
    );
    parent.addEventListener('abort', this.abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** There is no hurry any more. */
  met() {
    clearTimeout(this.#timer);
  }

  readonly abort = () => this.#controller.abort();

  /** Nothing aborts it any more. */
  end() {
    this.met();
    this.#parent.removeEventListener('abort', this.abort);
  }
}
