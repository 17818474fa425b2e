import { ServerResponse } from 'node:http';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { guardAccess } from '../streams/guardAccess';
import { ListStream } from './ListStream';
import { RowStore } from './RowStore';
import { Visibility } from './Visibility';

const defaultTimings = {
  /** Changes come in bursts; what comes within this is sent as one. */
  coalesceMs: 250,
  heartbeatMs: 20_000,
  /** With the deadline: access that was lost is noticed within a minute. */
  recheckMs: 35_000,
  recheckDeadlineMs: 25_000,
};

interface ListStreamsOptions {
  inventory: KubevirtInventory;
  rows: RowStore;
  logger: LoggerService;
  timings?: Partial<typeof defaultTimings>;
}

/**
 * All open streams of the list: every row that the caller may see, then each
 * change.
 *
 * @internal
 */
export class ListStreams {
  readonly #inventory: KubevirtInventory;
  readonly #rows: RowStore;
  readonly #logger: LoggerService;
  readonly #timings: typeof defaultTimings;
  readonly #streams = new Set<ListStream>();
  readonly #subscriptions: { unsubscribe(): void }[];
  readonly #heartbeat: NodeJS.Timeout;
  #flush: NodeJS.Timeout | undefined;
  #closed = false;

  static create(options: ListStreamsOptions): ListStreams {
    return new ListStreams(options);
  }

  private constructor(options: ListStreamsOptions) {
    this.#inventory = options.inventory;
    this.#rows = options.rows;
    this.#logger = options.logger;
    this.#timings = { ...defaultTimings, ...options.timings };
    this.#subscriptions = [
      this.#rows.subscribe(changed => this.#markChanged(changed)),
      this.#inventory.subscribe(change => {
        if (change.type === 'cluster') {
          this.#markChanged(this.#inventory.identities(change.cluster) ?? []);
        }
      }),
    ];
    this.#heartbeat = setInterval(
      () => this.#beat(),
      this.#timings.heartbeatMs,
    ).unref();
  }

  /**
   * Answers a request with a stream of `VirtualMachineListEvent`.
   *
   * @param options - `recheck` does what the request's own checks did, and
   *   throws where they now fail
   * @throws ServiceUnavailableError during shutdown
   */
  open(options: {
    response: ServerResponse;
    visibility: Visibility;
    recheck: () => Promise<Visibility>;
    expiresAt?: Date;
  }): void {
    if (this.#closed) {
      throw new ServiceUnavailableError('The backend is shutting down');
    }
    const { recheck, expiresAt } = options;
    const stream = ListStream.open({
      ...options,
      rows: this.#rows,
      clusters: () => this.#inventory.clusters(),
    });
    this.#streams.add(stream);

    const guard = guardAccess({
      check: recheck,
      everyMs: this.#timings.recheckMs,
      deadlineMs: this.#timings.recheckDeadlineMs,
      expiresAt,
      onChecked: visibility => {
        if (stream.setVisibility(visibility)) {
          this.#markChanged(this.#rows.identities(), [stream]);
        }
      },
      onLost: error => stream.fail(error),
      onExpired: () => stream.end(),
    });
    stream.onClose(() => {
      guard.stop();
      this.#streams.delete(stream);
    });
    void this.#send(stream);
  }

  /** Ends all streams and takes no new ones. */
  close(): void {
    this.#closed = true;
    this.#subscriptions.forEach(each => each.unsubscribe());
    clearInterval(this.#heartbeat);
    clearTimeout(this.#flush);
    this.#streams.forEach(stream => stream.end());
  }

  #beat(): void {
    if (this.#streams.size > 0) {
      this.#streams.forEach(stream => stream.heartbeat());
      this.#rows.forgetUnsteady();
    }
  }

  #markChanged(
    identities: VirtualMachineIdentity[],
    streams: Iterable<ListStream> = this.#streams,
  ): void {
    for (const stream of streams) {
      stream.mark(identities);
    }
    if (this.#streams.size > 0 && !this.#closed) {
      this.#flush ??= setTimeout(() => {
        this.#flush = undefined;
        this.#streams.forEach(stream => void this.#send(stream));
      }, this.#timings.coalesceMs);
    }
  }

  async #send(stream: ListStream): Promise<void> {
    try {
      await stream.send();
    } catch (error) {
      this.#logger.error('Failed to list virtual machines', toError(error));
      stream.fail(error);
    }
  }
}
