import { ServerResponse } from 'node:http';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { EventStream } from '../streams/EventStream';
import { guardAccess } from '../streams/guardAccess';
import { vmTopic } from '../streams/topics';
import { inSlices } from './inSlices';
import { RowStore } from './RowStore';
import { Visibility } from './Visibility';

/** One open stream. */
interface Subscriber {
  readonly events: EventStream;
  visibility: Visibility;
  /** The rows that were sent last, and whose they are. */
  readonly sent: Map<string, { identity: VirtualMachineIdentity; row: string }>;
  /** Machines to look at again. */
  changed: Map<string, VirtualMachineIdentity>;
  clusters?: string;
  isComplete: boolean;
  isSending: boolean;
  isClosed: boolean;
}

/** How many rows one event holds; some 100 kB. */
const ROWS_PER_EVENT = 200;

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
  readonly #subscribers = new Set<Subscriber>();
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
    const { response, visibility, recheck, expiresAt } = options;
    const events = EventStream.open(response);
    const subscriber: Subscriber = {
      events,
      visibility,
      sent: new Map(),
      changed: byTopic(this.#rows.identities()),
      isComplete: false,
      isSending: false,
      isClosed: false,
    };
    this.#subscribers.add(subscriber);

    const guard = guardAccess({
      check: recheck,
      everyMs: this.#timings.recheckMs,
      deadlineMs: this.#timings.recheckDeadlineMs,
      expiresAt,
      onChecked: result => {
        if (result !== subscriber.visibility) {
          subscriber.visibility = result;
          this.#markChanged(this.#rows.identities(), [subscriber]);
        }
      },
      onLost: error => this.#fail(subscriber, error),
      onExpired: () => events.end(),
    });
    events.onClose(() => {
      guard.stop();
      subscriber.isClosed = true;
      this.#subscribers.delete(subscriber);
    });
    void this.#send(subscriber);
  }

  /** Ends all streams and takes no new ones. */
  close(): void {
    this.#closed = true;
    this.#subscriptions.forEach(each => each.unsubscribe());
    clearInterval(this.#heartbeat);
    clearTimeout(this.#flush);
    for (const { events } of this.#subscribers) {
      events.end();
    }
  }

  #beat(): void {
    if (this.#subscribers.size > 0) {
      this.#subscribers.forEach(({ events }) => events.heartbeat());
      this.#rows.forgetUnsteady();
    }
  }

  #markChanged(
    identities: VirtualMachineIdentity[],
    subscribers: Iterable<Subscriber> = this.#subscribers,
  ): void {
    for (const { changed } of subscribers) {
      for (const identity of identities) {
        changed.set(vmTopic(identity), identity);
      }
    }
    if (this.#subscribers.size > 0 && !this.#closed) {
      this.#flush ??= setTimeout(() => {
        this.#flush = undefined;
        this.#subscribers.forEach(subscriber => void this.#send(subscriber));
      }, this.#timings.coalesceMs);
    }
  }

  /** Sends what is different, as fast as the client reads. */
  async #send(subscriber: Subscriber): Promise<void> {
    if (subscriber.isSending) {
      return;
    }
    subscriber.isSending = true;
    try {
      do {
        await this.#sendChanges(subscriber);
      } while (subscriber.changed.size > 0 && !subscriber.isClosed);
    } catch (error) {
      this.#logger.error('Failed to list virtual machines', toError(error));
      this.#fail(subscriber, error);
    } finally {
      subscriber.isSending = false;
    }
  }

  async #sendChanges(subscriber: Subscriber): Promise<void> {
    const { events, sent, changed } = subscriber;
    subscriber.changed = new Map();
    let items: string[] = [];
    const removed: string[] = [];
    for await (const [topic, identity] of inSlices(changed)) {
      if (subscriber.isClosed) {
        return;
      }
      const row = this.#rows.row(identity, subscriber.visibility);
      if (row === undefined) {
        if (sent.delete(topic)) {
          removed.push(topic);
        }
      } else if (row !== sent.get(topic)?.row) {
        sent.set(topic, { identity, row });
        items.push(row);
        if (items.length === ROWS_PER_EVENT) {
          this.#write(subscriber, { items });
          items = [];
          await events.drained();
        }
      }
    }
    const isFirst = !subscriber.isComplete;
    subscriber.isComplete = true;
    const clusters = JSON.stringify(this.#inventory.clusters());
    const isSame = clusters === subscriber.clusters;
    subscriber.clusters = clusters;
    if (isFirst || items.length > 0 || removed.length > 0 || !isSame) {
      this.#write(subscriber, {
        items,
        removed,
        clusters: isSame ? undefined : clusters,
      });
      await events.drained();
    }
  }

  /** Rows are JSON already, and so are the names of those that are gone. */
  #write(
    { events, isComplete }: Subscriber,
    parts: { items: string[]; removed?: string[]; clusters?: string },
  ): void {
    const { items, removed = [], clusters } = parts;
    const fields = [
      items.length > 0 && `"items":[${items.join(',')}]`,
      removed.length > 0 && `"removed":[${removed.join(',')}]`,
      clusters && `"clusters":${clusters}`,
      isComplete && '"complete":true',
    ].filter(Boolean);
    events.send('virtual-machine-list', `{${fields.join(',')}}`);
  }

  #fail({ events }: Subscriber, thrown: unknown): void {
    const { name, message } = toError(thrown);
    events.send('error', JSON.stringify({ error: { name, message } }));
    events.end();
  }
}

function byTopic(identities: VirtualMachineIdentity[]) {
  return new Map(identities.map(identity => [vmTopic(identity), identity]));
}
