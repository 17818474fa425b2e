import { toError } from '@backstage/errors';
import { PageVisibility } from './PageVisibility';
import { retryDelay } from './retryDelay';

/**
 * How a feed spends its time, all in milliseconds.
 *
 * @internal
 */
export interface LiveFeedTiming {
  /** How long a stream may take to say how things are. */
  firstValue: number;
  /** How long a hidden page keeps its stream. */
  hidden: number;
  /** How often to ask where streaming does not work. */
  poll: number;
  /** How long to keep asking before a stream is tried again. */
  polling: number;
  /** How long a stream must have held to be called good. */
  steady: number;
}

/** @internal */
export const defaultTiming: LiveFeedTiming = {
  firstValue: 10_000,
  hidden: 60_000,
  poll: 10_000,
  polling: 300_000,
  steady: 30_000,
};

/** @internal */
export interface LiveFeedOptions<T> {
  /** Opens a stream that tells the whole state at once and at every change. */
  stream(signal: AbortSignal): AsyncIterable<T>;
  /** Asks for the whole state once. */
  get(signal: AbortSignal): Promise<T>;
  next(value: T): void;
  /** Neither way works at the moment. */
  lost(error: Error, since: Date): void;
  timing?: Partial<LiveFeedTiming>;
  visibility?: PageVisibility;
}

/**
 * Keeps a state up to date for as long as anyone looks: by a stream, opened
 * again whenever it breaks; by asking, where something on the way (an old
 * proxy, mostly) swallows streams; not at all while the page is hidden.
 *
 * @internal
 */
export class LiveFeed<T> {
  static start<T>(options: LiveFeedOptions<T>): LiveFeed<T> {
    const feed = new LiveFeed(options);
    feed.#run();
    return feed;
  }

  readonly #options: LiveFeedOptions<T>;
  readonly #timing: LiveFeedTiming;
  readonly #visibility: PageVisibility;
  readonly #closed = new AbortController();
  #heard = new Date();
  #barren = 0;
  #pollUntil = 0;

  private constructor(options: LiveFeedOptions<T>) {
    this.#options = options;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#visibility = options.visibility ?? PageVisibility.create();
  }

  close() {
    this.#closed.abort();
  }

  async #run() {
    const { signal } = this.#closed;
    let failures = 0;
    while (!signal.aborted) {
      await this.#visibility.shown(signal);
      const begun = Date.now();
      const result = await this.#attempt();
      if (signal.aborted) {
        return;
      }
      if (result === 'hidden') {
        continue;
      }
      const good =
        result === 'asked' || Date.now() - begun >= this.#timing.steady;
      failures = good ? 0 : failures + 1;
      await this.#visibility.pause(
        result === 'asked' ? this.#timing.poll : retryDelay(failures),
        signal,
      );
    }
  }

  /** `streamed`: a stream worked until it ended; `asked`: only asking does. */
  async #attempt(): Promise<'streamed' | 'asked' | 'lost' | 'hidden'> {
    if (Date.now() >= this.#pollUntil) {
      const result = await this.#stream();
      if (result !== 'barren') {
        return result;
      }
    }
    try {
      this.#tell(await this.#options.get(this.#closed.signal));
    } catch (error) {
      if (!this.#closed.signal.aborted) {
        this.#barren = 0;
        this.#options.lost(toError(error), this.#heard);
      }
      return 'lost';
    }
    // Once can be a hiccup; twice, with a backend that answers, is a rule.
    if (this.#barren >= 2) {
      this.#barren = 0;
      this.#pollUntil = Date.now() + this.#timing.polling;
    }
    return 'asked';
  }

  async #stream(): Promise<'streamed' | 'barren' | 'hidden'> {
    const stop = new AbortController();
    const close = () => stop.abort();
    this.#closed.signal.addEventListener('abort', close);
    const unwatch = this.#visibility.onHidden(this.#timing.hidden, close);
    const tooLate = setTimeout(close, this.#timing.firstValue);
    let values = 0;
    try {
      for await (const value of this.#options.stream(stop.signal)) {
        clearTimeout(tooLate);
        values += 1;
        this.#tell(value);
      }
    } catch {
      // Why it ended does not matter: it is opened again, and where that
      // fails too, the answer to asking says why.
    } finally {
      clearTimeout(tooLate);
      unwatch();
      this.#closed.signal.removeEventListener('abort', close);
    }
    if (values > 0) {
      this.#heard = new Date();
      this.#barren = 0;
    } else {
      this.#barren += 1;
    }
    if (stop.signal.aborted && this.#visibility.hidden) {
      return 'hidden';
    }
    return values > 0 ? 'streamed' : 'barren';
  }

  #tell(value: T) {
    if (!this.#closed.signal.aborted) {
      this.#heard = new Date();
      this.#options.next(value);
    }
  }
}
