import { KubeObject, rfc3339 } from '../model';
import { ApiClient } from './ApiClient';
import { resourceTypes } from './ResourceType';

/** An event as the recorder writes it. */
interface EventObject extends KubeObject {
  involvedObject: Record<string, string | undefined>;
  reason: string;
  message: string;
  type: string;
  count: number;
  [key: string]: unknown;
}

interface Remembered {
  /** Resolves with the event's name, or undefined where it was refused. */
  written: Promise<string | undefined>;
  count: number;
}

const combineAfter = 10;
const combineWithin = 600_000;
const burst = 25;
const rememberedEvents = 4096;

/**
 * Writes events as client-go's recorder does: repeated ones are counted up,
 * many that differ only in their message are combined, and an object that
 * never stops complaining is cut off.
 * (client-go v0.36 tools/record/events_cache.go)
 *
 * @internal
 */
export class EventRecorder {
  readonly #client: ApiClient;
  readonly #source: { component: string; host?: string };
  readonly #events = new Map<string, Remembered>();
  readonly #similar = new Map<string, { since: number; seen: Set<string> }>();
  readonly #tokens = new Map<string, { left: number; at: number }>();

  static create(options: {
    client: ApiClient;
    /** Who speaks, such as `virt-handler`. */
    component: string;
    /** On which node, where that matters. */
    host?: string;
  }): EventRecorder {
    return new EventRecorder(options.client, {
      component: options.component,
      ...(options.host && { host: options.host }),
    });
  }

  private constructor(
    client: ApiClient,
    source: { component: string; host?: string },
  ) {
    this.#client = client;
    this.#source = source;
  }

  /**
   * Records an event. It never fails: events are told to whom it may concern.
   *
   * @param object - whom it is about
   * @param type - `Normal` or `Warning`
   * @param reason - one word
   * @param message - a sentence
   */
  async record(
    object: KubeObject,
    type: 'Normal' | 'Warning',
    reason: string,
    message: string,
  ): Promise<void> {
    const now = new Date();
    if (!this.#mayRecord(object, now)) return;
    const group = [object.metadata.uid, object.kind, type, reason].join('|');
    const combined = this.#isOneOfMany(group, message, now);
    const key = combined ? group : `${group}|${message}`;
    const text = combined
      ? `(combined from similar events): ${message}`
      : message;
    const known = this.#events.get(key);
    if (known) {
      known.count += 1;
      await this.#countUp(object, known, text, now);
      return;
    }
    const written = this.#create(object, type, reason, text, now, combined);
    this.#events.set(key, { written, count: 1 });
    trim(this.#events);
    await written;
  }

  async #create(
    object: KubeObject,
    type: string,
    reason: string,
    message: string,
    now: Date,
    combined: boolean,
  ): Promise<string | undefined> {
    const {
      name,
      namespace = 'default',
      uid,
      resourceVersion,
    } = object.metadata;
    const event: EventObject = {
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: `${name}.${uniqueTime().toString(16)}`, namespace },
      involvedObject: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name,
        namespace: object.metadata.namespace,
        uid,
        resourceVersion,
      },
      reason,
      message,
      source: this.#source,
      firstTimestamp: rfc3339(now),
      lastTimestamp: rfc3339(now),
      count: 1,
      type,
      eventTime: null,
      // Whoever combines them leaves this out.
      reportingComponent: combined ? '' : this.#source.component,
      reportingInstance: combined ? '' : this.#source.host ?? '',
    };
    try {
      await this.#client.create(resourceTypes.events, event);
      return event.metadata.name;
    } catch {
      return undefined;
    }
  }

  async #countUp(
    object: KubeObject,
    known: Remembered,
    message: string,
    now: Date,
  ): Promise<void> {
    const name = await known.written;
    const { namespace = 'default' } = object.metadata;
    if (!name) return;
    await this.#client
      .patch(
        resourceTypes.events,
        { namespace, name },
        { count: known.count, message, lastTimestamp: rfc3339(now) },
      )
      .catch(() => undefined);
  }

  #isOneOfMany(group: string, message: string, now: Date): boolean {
    const known = this.#similar.get(group);
    const fresh = known && now.getTime() - known.since < combineWithin;
    const similar = fresh
      ? known
      : { since: now.getTime(), seen: new Set<string>() };
    this.#similar.set(group, similar);
    trim(this.#similar);
    similar.since = now.getTime();
    similar.seen.add(message);
    if (similar.seen.size < combineAfter) return false;
    similar.seen.delete(message);
    return true;
  }

  /** 25 at once, then one every five minutes. */
  #mayRecord(object: KubeObject, now: Date): boolean {
    const key = object.metadata.uid ?? '';
    const bucket = this.#tokens.get(key) ?? { left: burst, at: now.getTime() };
    const refill = (now.getTime() - bucket.at) / 300_000;
    const left = Math.min(burst, bucket.left + refill);
    this.#tokens.set(key, { left: Math.max(0, left - 1), at: now.getTime() });
    trim(this.#tokens);
    return left >= 1;
  }
}

let latest = 0n;

/** The time in nanoseconds, never the same twice: it makes names unique. */
function uniqueTime(): bigint {
  const now = BigInt(Date.now()) * 1_000_000n;
  latest = now > latest ? now : latest + 1n;
  return latest;
}

/** Forgets the oldest entry of a map that has grown too large. */
function trim(map: Map<string, unknown>): void {
  if (map.size <= rememberedEvents) return;
  const [oldest] = map.keys();
  map.delete(oldest);
}
