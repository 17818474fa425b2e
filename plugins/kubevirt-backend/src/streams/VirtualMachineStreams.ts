import { ServerResponse } from 'node:http';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import {
  InventoryChange,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { virtualMachineDetails } from '../virtualMachines';
import { EventStream } from './EventStream';
import { guardAccess } from './guardAccess';
import { TopicIndex } from './TopicIndex';

/** One open stream. */
interface Subscriber {
  readonly events: EventStream;
  identities: VirtualMachineIdentity[];
  /** What was sent last. */
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

/**
 * All open streams of virtual machines. They share one subscription to the
 * inventory, and a change is described once however many look at the VM.
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

  static create(options: {
    inventory: KubevirtInventory;
    logger: LoggerService;
    timings?: Partial<typeof defaultTimings>;
  }): VirtualMachineStreams {
    return new VirtualMachineStreams(options);
  }

  private constructor(
    options: Parameters<typeof VirtualMachineStreams.create>[0],
  ) {
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
    this.#send(subscriber, new Map());
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
      this.#flush ??= setTimeout(
        () => this.#sendChanged(),
        this.#timings.coalesceMs,
      );
    }
  }

  #sendChanged(): void {
    this.#flush = undefined;
    const described = new Map<string, string>();
    for (const subscriber of this.#changed) {
      this.#send(subscriber, described);
    }
    this.#changed.clear();
  }

  #send(subscriber: Subscriber, described: Map<string, string>): void {
    try {
      const items = subscriber.identities.map(identity =>
        this.#describe(identity, described),
      );
      const payload = `{"items":[${items.join(',')}]}`;
      if (payload !== subscriber.sent) {
        subscriber.sent = payload;
        subscriber.events.send('virtual-machines', payload);
      }
    } catch (error) {
      this.#logger.error('Failed to describe a VM', toError(error));
      this.#fail(subscriber, error);
    }
  }

  #describe(
    identity: VirtualMachineIdentity,
    described: Map<string, string>,
  ): string {
    const topic = vmTopic(identity);
    let json = described.get(topic);
    if (json === undefined) {
      const inventory = this.#inventory;
      json = JSON.stringify(virtualMachineDetails({ identity, inventory }));
      described.set(topic, json);
    }
    return json;
  }

  #fail({ events }: Subscriber, thrown: unknown): void {
    const { name, message } = toError(thrown);
    events.send('error', JSON.stringify({ error: { name, message } }));
    events.end();
  }
}

function topicOf(change: InventoryChange): string {
  return change.type === 'cluster'
    ? clusterTopic(change.cluster)
    : vmTopic(change.identity);
}

function topicsOf(identities: VirtualMachineIdentity[]): string[] {
  return identities.flatMap(identity => [
    vmTopic(identity),
    clusterTopic(identity.cluster),
  ]);
}

function clusterTopic(cluster: string): string {
  return JSON.stringify([cluster]);
}

function vmTopic({ cluster, namespace, name }: VirtualMachineIdentity): string {
  return JSON.stringify([cluster, namespace, name]);
}
