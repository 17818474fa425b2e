import { ServerResponse } from 'node:http';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { EventStream } from './EventStream';
import { guardAccess } from './guardAccess';
import { payloadWriter } from './payloadWriter';
import { TopicIndex } from './TopicIndex';
import { topicOf, topicsOf } from './topics';

/** One open stream. */
interface Subscriber {
  readonly events: EventStream;
  identities: VirtualMachineIdentity[];
  /** The payload that was sent last. */
  sent?: string;
}

const defaultTimings = {
  /** Changes of a VM come in bursts; what comes within this is sent as one. */
  coalesceMs: 50,
  /** Proxies close a connection on which nothing comes for a minute or so. */
  heartbeatMs: 20_000,
  /** With the deadline: access that was lost is noticed within a minute. */
  recheckMs: 45_000,
  recheckDeadlineMs: 15_000,
};

interface VirtualMachineStreamsOptions {
  inventory: KubevirtInventory;
  logger: LoggerService;
  timings?: Partial<typeof defaultTimings>;
}

/**
 * All open streams of virtual machines. They share one subscription to the
 * inventory.
 *
 * @internal
 */
export class VirtualMachineStreams {
  readonly #inventory: KubevirtInventory;
  readonly #logger: LoggerService;
  readonly #timings: typeof defaultTimings;
  readonly #subscribers = new TopicIndex<Subscriber>();
  readonly #changed = new Set<Subscriber>();
  readonly #subscription: { unsubscribe(): void };
  readonly #heartbeat: NodeJS.Timeout;
  #flush: NodeJS.Timeout | undefined;
  #closed = false;

  static create(options: VirtualMachineStreamsOptions): VirtualMachineStreams {
    return new VirtualMachineStreams(options);
  }

  private constructor(options: VirtualMachineStreamsOptions) {
    this.#inventory = options.inventory;
    this.#logger = options.logger;
    this.#timings = { ...defaultTimings, ...options.timings };
    this.#subscription = this.#inventory.subscribe(change =>
      this.#markChanged(this.#subscribers.of(topicOf(change))),
    );
    this.#heartbeat = setInterval(
      () => this.#beat(),
      this.#timings.heartbeatMs,
    );
  }

  /**
   * Answers a request with a stream: the full payload now and after each
   * change of it.
   *
   * @param options - `recheck` does what the request's own checks did, and
   *   throws where they now fail; it returns the virtual machines to show from
   *   then on
   * @throws ServiceUnavailableError during shutdown
   */
  open(options: {
    response: ServerResponse;
    identities: VirtualMachineIdentity[];
    recheck: () => Promise<VirtualMachineIdentity[]>;
    expiresAt?: Date;
  }): void {
    if (this.#closed) {
      throw new ServiceUnavailableError('The backend is shutting down');
    }
    const { response, identities, recheck, expiresAt } = options;
    const events = EventStream.open(response);
    const subscriber: Subscriber = { events, identities };
    this.#subscribers.set(subscriber, topicsOf(identities));

    const guard = guardAccess({
      check: recheck,
      everyMs: this.#timings.recheckMs,
      deadlineMs: this.#timings.recheckDeadlineMs,
      expiresAt,
      onChecked: result => {
        subscriber.identities = result;
        this.#subscribers.set(subscriber, topicsOf(result));
        this.#markChanged([subscriber]);
      },
      onLost: error => this.#fail(subscriber, error),
      onExpired: () => events.end(),
    });
    events.onClose(() => {
      guard.stop();
      this.#subscribers.delete(subscriber);
      this.#changed.delete(subscriber);
    });
    this.#send([subscriber]);
  }

  /** Ends all streams and takes no new ones. */
  close(): void {
    this.#closed = true;
    this.#subscription.unsubscribe();
    clearInterval(this.#heartbeat);
    clearTimeout(this.#flush);
    for (const { events } of this.#subscribers.all()) {
      events.end();
    }
  }

  /** What is said of a VM may depend on the time alone, so look again. */
  #beat(): void {
    for (const { events } of this.#subscribers.all()) {
      events.heartbeat();
    }
    this.#markChanged(this.#subscribers.all());
  }

  #markChanged(subscribers: Iterable<Subscriber>): void {
    for (const subscriber of subscribers) {
      this.#changed.add(subscriber);
    }
    if (this.#changed.size > 0 && !this.#closed) {
      this.#flush ??= setTimeout(() => {
        const changed = [...this.#changed];
        this.#flush = undefined;
        this.#changed.clear();
        this.#send(changed);
      }, this.#timings.coalesceMs);
    }
  }

  /** Sends to those for whom something is different. */
  #send(subscribers: Subscriber[]): void {
    const payloadOf = payloadWriter(this.#inventory);
    for (const subscriber of subscribers) {
      const { events, identities, sent } = subscriber;
      try {
        const payload = payloadOf(identities);
        if (payload !== sent) {
          subscriber.sent = payload;
          events.send('virtual-machines', payload);
        }
      } catch (error) {
        const which = JSON.stringify(identities);
        this.#logger.error(`Failed to describe ${which}`, toError(error));
        this.#fail(subscriber, error);
      }
    }
  }

  #fail({ events }: Subscriber, thrown: unknown): void {
    const { name, message } = toError(thrown);
    events.send('error', JSON.stringify({ error: { name, message } }));
    events.end();
  }
}
