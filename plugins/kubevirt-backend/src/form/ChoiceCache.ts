/**
 * Keeps answers for a short time, so that the fields of a form, and forms of
 * several people, do not ask a cluster the same thing at once. A failure is
 * not kept.
 *
 * @internal
 */
export class ChoiceCache {
  /**
   * @param options - `keepMs`: for how many milliseconds an answer is good;
   *   `now`: the time in milliseconds, for tests
   */
  static create(options: { keepMs: number; now?: () => number }): ChoiceCache {
    return new ChoiceCache(options.keepMs, options.now ?? Date.now);
  }

  readonly #keepMs: number;
  readonly #now: () => number;
  readonly #kept = new Map<
    string,
    { until: number; answer: Promise<unknown> }
  >();

  private constructor(keepMs: number, now: () => number) {
    this.#keepMs = keepMs;
    this.#now = now;
  }

  /**
   * @param key - names the question; the same key has answers of one type
   * @param ask - is called where no answer is kept or under way
   * @returns the answer
   * @throws what `ask` throws
   */
  get<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const now = this.#now();
    for (const [old, { until }] of this.#kept) {
      if (until <= now) {
        this.#kept.delete(old);
      }
    }
    const kept = this.#kept.get(key);
    if (kept) {
      return kept.answer as Promise<T>;
    }
    const entry = { until: now + this.#keepMs, answer: ask() };
    this.#kept.set(key, entry);
    entry.answer.catch(() => {
      if (this.#kept.get(key) === entry) {
        this.#kept.delete(key);
      }
    });
    return entry.answer;
  }
}
