import { toError } from '@backstage/errors';
import { Deadline } from './Deadline';
import { liveFeedTiming as timing } from './liveFeedTiming';
import { PageVisibility } from './PageVisibility';
import { retryDelay } from './retryDelay';

/** @internal */
export interface LiveFeedOptions<T> {
  /** Opens a stream that tells the whole state at once and at every change. */
  stream(signal: AbortSignal): AsyncIterable<T>;
  /** Asks for the whole state once. */
  get(signal: AbortSignal): Promise<T>;
  next(value: T): void;
  /** Neither way works at the moment. */
  lost(error: Error, since: Date): void;
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
  readonly #visibility = PageVisibility.create();
  readonly #closed = new AbortController();
  #heard = new Date();
  #barren = 0;
  #pollUntil = 0;

  private constructor(options: LiveFeedOptions<T>) {
    this.#options = options;
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
      const good = result === 'asked' || Date.now() - begun >= timing.steady;
      failures = good ? 0 : failures + 1;
      await this.#visibility.pause(
        result === 'asked' ? timing.poll : retryDelay(failures),
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
    const deadline = this.#deadline();
    try {
      this.#tell(await this.#options.get(deadline.signal));
    } catch (error) {
      if (!this.#closed.signal.aborted) {
        this.#barren = 0;
        this.#options.lost(toError(error), this.#heard);
      }
      return 'lost';
    } finally {
      deadline.end();
    }
    // Once can be a hiccup; twice, with a backend that answers, is a rule, and
    // then one more failure is enough to confirm it.
    if (this.#barren >= 2) {
      this.#barren = 1;
      this.#pollUntil = Date.now() + timing.polling;
    }
    return 'asked';
  }

  async #stream(): Promise<'streamed' | 'barren' | 'hidden'> {
    const deadline = this.#deadline();
    const unwatch = this.#visibility.onHidden(timing.hidden, deadline.abort);
    let values = 0;
    try {
      for await (const value of this.#options.stream(deadline.signal)) {
        deadline.met();
        values += 1;
        this.#tell(value);
      }
    } catch {
      // Why it ended does not matter: it is opened again, and where that
      // fails too, the answer to asking says why.
    } finally {
      deadline.end();
      unwatch();
    }
    if (values > 0) {
      this.#heard = new Date();
      this.#barren = 0;
    } else {
      this.#barren += 1;
    }
    if (deadline.signal.aborted && this.#visibility.hidden) {
      return 'hidden';
    }
    return values > 0 ? 'streamed' : 'barren';
  }

  #deadline(): Deadline {
    return Deadline.create(this.#closed.signal, timing.answer);
  }

  #tell(value: T) {
    if (!this.#closed.signal.aborted) {
      this.#heard = new Date();
      this.#options.next(value);
    }
  }
}
