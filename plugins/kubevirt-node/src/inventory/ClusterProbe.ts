import { ClusterTransport } from '../client/ClusterTransport';
import { requestText } from '../client/readBody';
import { KubernetesApiError } from '../client/KubernetesApiError';
import { Clock, sleep } from '../clock';
import { errorMessage } from '../errorMessage';

const INTERVAL_MS = 15_000;
const TIMEOUT_MS = 5_000;
const AFTER_MISS_MS = 2_000;
const INTERVAL_WHILE_DOWN_MS = 5_000;
const MISSES = 2;

/**
 * Asks a cluster every 15 s whether it is there, over a connection of its
 * own: a watch cannot tell a quiet cluster from a dead connection. After two
 * misses in a row, and at most 35 s, the cluster counts as unreachable.
 *
 * @internal
 */
export class ClusterProbe {
  readonly #transport: ClusterTransport;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #run?: AbortController;
  #pause = new AbortController();
  #misses = 0;
  #lastBegun = -Infinity;
  #down?: { since: number; message: string };

  static create(options: {
    transport: ClusterTransport;
    clock: Clock;
    /** Called when the cluster became unreachable, or reachable again. */
    onChange(): void;
  }): ClusterProbe {
    return new ClusterProbe(options);
  }

  private constructor(options: Parameters<typeof ClusterProbe.create>[0]) {
    this.#transport = options.transport;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
  }

  /** Why and since when, by the clock, the cluster is unreachable. */
  get down(): { since: number; message: string } | undefined {
    return this.#misses >= MISSES ? this.#down : undefined;
  }

  start(): void {
    if (!this.#run) {
      this.#run = new AbortController();
      void this.#loop(this.#run.signal);
    }
  }

  stop(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#pause.abort();
  }

  /** A connection failed: looks sooner than planned. */
  suspect(): void {
    if (this.#clock.now() - this.#lastBegun > AFTER_MISS_MS) {
      this.#pause.abort();
    }
  }

  async #loop(run: AbortSignal): Promise<void> {
    while (!run.aborted) {
      this.#lastBegun = this.#clock.now();
      const message = await this.#ask(run);
      if (run.aborted) {
        return;
      }
      this.#note(message);
      this.#pause = new AbortController();
      const next = this.#lastBegun + this.#interval();
      const waitMs = Math.max(0, next - this.#clock.now());
      await sleep(this.#clock, waitMs, this.#pause.signal);
    }
  }

  #interval(): number {
    if (this.#misses >= MISSES) {
      return INTERVAL_WHILE_DOWN_MS;
    }
    return this.#misses > 0 ? TIMEOUT_MS + AFTER_MISS_MS : INTERVAL_MS;
  }

  /** Returns why there was no answer. */
  async #ask(signal: AbortSignal): Promise<string | undefined> {
    try {
      await requestText(this.#transport, {
        method: 'GET',
        path: '/version',
        headersTimeoutMs: TIMEOUT_MS,
        progressTimeoutMs: TIMEOUT_MS,
        ownConnection: true,
        signal,
      });
      return undefined;
    } catch (error) {
      const message = errorMessage(error);
      if (error instanceof KubernetesApiError) {
        // Who refuses to tell is there. A gateway's 5xx says that nobody is.
        return error.httpStatus < 500 ? undefined : message;
      }
      // What else arrived meanwhile is an answer too: the line is only busy.
      return this.#transport.lastByteAt > this.#lastBegun ? undefined : message;
    }
  }

  #note(message: string | undefined): void {
    const wasDown = this.down !== undefined;
    if (message === undefined) {
      this.#misses = 0;
      this.#down = undefined;
    } else {
      this.#misses++;
      this.#down = { since: this.#down?.since ?? this.#lastBegun, message };
    }
    if (wasDown !== (this.down !== undefined)) {
      this.#onChange();
    }
  }
}
