/**
 * Does the work for one key.
 *
 * @returns after how many milliseconds to look again; `retry`: after a growing
 *   delay, because something was refused; undefined: when something changes
 * @internal
 */
export type Work = (key: string) => Promise<number | 'retry' | undefined>;

const shortestRetry = 50;
const longestRetry = 15_000;

/**
 * Runs work by key: a key never twice at once, several keys in parallel, and
 * again after a growing delay where the work threw.
 *
 * @internal
 */
export class WorkQueue {
  readonly #work: Work;
  readonly #onError: (key: string, error: unknown) => void;
  readonly #parallel: number;
  readonly #waiting = new Set<string>();
  readonly #running = new Set<string>();
  readonly #again = new Set<string>();
  readonly #timers = new Map<string, { at: number; timer: NodeJS.Timeout }>();
  readonly #failures = new Map<string, number>();
  #begun = false;
  #stopped = false;

  /**
   * Prepares a queue.
   *
   * @param options.work - what to do for a key
   * @param options.onError - told of each failure, which is retried anyway
   * @param options.parallel - how many keys at once
   */
  static create(options: {
    work: Work;
    onError?: (key: string, error: unknown) => void;
    parallel?: number;
  }): WorkQueue {
    return new WorkQueue(options);
  }

  private constructor(options: {
    work: Work;
    onError?: (key: string, error: unknown) => void;
    parallel?: number;
  }) {
    this.#work = options.work;
    this.#onError = options.onError ?? (() => undefined);
    this.#parallel = options.parallel ?? 8;
  }

  /** Begins to work; until then, keys only gather. */
  begin(): void {
    this.#begun = true;
    this.#next();
  }

  /** Work on the key, as soon as there is room. */
  add(key: string): void {
    if (this.#stopped) return;
    if (this.#running.has(key)) {
      this.#again.add(key);
      return;
    }
    this.#waiting.add(key);
    this.#next();
  }

  /** Work on the key in a while; the earliest of several wishes counts. */
  addAfter(key: string, milliseconds: number): void {
    if (this.#stopped) return;
    const at = Date.now() + milliseconds;
    const planned = this.#timers.get(key);
    if (planned && planned.at <= at) return;
    clearTimeout(planned?.timer);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.add(key);
    }, milliseconds);
    this.#timers.set(key, { at, timer });
  }

  /** Begins nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#waiting.clear();
    for (const { timer } of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #next(): void {
    if (!this.#begun) return;
    for (const key of this.#waiting) {
      if (this.#running.size >= this.#parallel) return;
      this.#waiting.delete(key);
      this.#running.add(key);
      void this.#run(key);
    }
  }

  #retry(key: string): void {
    const failures = this.#failures.get(key) ?? 0;
    this.#failures.set(key, failures + 1);
    this.addAfter(key, Math.min(shortestRetry * 2 ** failures, longestRetry));
  }

  async #run(key: string): Promise<void> {
    try {
      const again = await this.#work(key);
      if (again === 'retry') this.#retry(key);
      else this.#failures.delete(key);
      if (typeof again === 'number') this.addAfter(key, again);
    } catch (error) {
      if (this.#stopped) return;
      this.#retry(key);
      this.#onError(key, error);
    } finally {
      this.#running.delete(key);
      if (this.#again.delete(key)) this.add(key);
      this.#next();
    }
  }
}
