import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ClusterTransport } from '../client/ClusterTransport';
import { ClusterUnreachableError } from '../client/ClusterUnreachableError';
import { KubernetesApiError } from '../client/KubernetesApiError';
import { ResourceType } from '../client/KubernetesClient';
import { listPages } from '../client/listPages';
import { Clock, sleep } from '../clock';
import { Backoff } from './Backoff';
import { Gate } from './Gate';
import { FailureClass, judgeFailure } from './judgeFailure';
import { ObjectChange, objectKey, ObjectStore } from './ObjectStore';
import { WatchEvent, watchEvents } from './watchEvents';

const PAGE_SIZE = 500;
const MAX_LIST_ATTEMPTS = 3;
/** A bookmark is due about every minute, two at most (kube-apiserver 1.36). */
const SILENCE_MS = 150_000;
const SHORT_WATCH_MS = 1_000;
const EXPIRED_AGAIN_MS = 60_000;
const MAX_START_DELAY_MS = 2_000;
const MAX_WAKE_DELAY_MS = 300;
const MAX_GARBLED = 3;

/** @internal */
export interface ReflectorStatus {
  phase: 'idle' | 'listing' | 'watching' | 'waiting';
  /** Whether a complete list was had. */
  synced: boolean;
  /** Why what is known may be out of date, and since when by the clock. */
  failing?: { since: number; failure: FailureClass; message: string };
  resourceVersion?: string;
  objects: number;
  /** Lists begun, the first one included. */
  lists: number;
  /** Watches begun. */
  watches: number;
  /** How often an object could not be taken in, or the handler threw. */
  handlerErrors: number;
}

/** @internal */
export interface ReflectorOptions<T extends KubernetesObject> {
  transport: ClusterTransport;
  type: ResourceType;
  labelSelector?: string;
  fieldSelector?: string;
  /** Cuts an object down to what is kept; undefined where it is not wanted. */
  project(object: KubernetesObject): T | undefined;
  /** Called after the store took the change in. */
  onChange?(change: ObjectChange<T>): void;
  /** Called whenever `status` says something else about being up to date. */
  onStatus?(): void;
  clock: Clock;
  /** Shared by all reflectors of the process. */
  gate: Gate;
  /** Milliseconds; up to so long, by chance, until the first request. */
  maxStartDelayMs?: number;
}

/**
 * Keeps a copy of all objects of one kind in a cluster: lists them, then
 * watches. It goes on through every failure until it is stopped, and never
 * takes an object for deleted because a request failed.
 *
 * @internal
 */
export class Reflector<T extends KubernetesObject> {
  readonly store = ObjectStore.create<T>();
  readonly #options: ReflectorOptions<T>;
  readonly #clock: Clock;
  readonly #backoff: Backoff;
  #run?: AbortController;
  #attempt = new AbortController();
  #suspended?: { promise: Promise<void>; resume: () => void };
  #version?: string;
  #status: Omit<ReflectorStatus, 'objects' | 'resourceVersion'> = {
    phase: 'idle',
    synced: false,
    lists: 0,
    watches: 0,
    handlerErrors: 0,
  };
  #lastExpired = -Infinity;
  #garbled = 0;
  #missing = 0;

  static create<T extends KubernetesObject>(
    options: ReflectorOptions<T>,
  ): Reflector<T> {
    return new Reflector(options);
  }

  private constructor(options: ReflectorOptions<T>) {
    this.#options = options;
    this.#clock = options.clock;
    this.#backoff = Backoff.create({ clock: options.clock });
  }

  get status(): ReflectorStatus {
    return {
      ...this.#status,
      resourceVersion: this.#version,
      objects: this.store.size,
    };
  }

  /** Begins, or begins again after a stop; what is known stays. */
  start(): void {
    if (!this.#run) {
      this.#run = new AbortController();
      void this.#loop(this.#run.signal);
    }
  }

  /** Ends all requests and waits. Nothing is reported afterwards. */
  stop(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#attempt.abort();
    this.#suspended?.resume();
    this.#suspended = undefined;
    this.#status = { ...this.#status, phase: 'idle' };
  }

  /** Ends the running request, and makes none until `resume`. */
  suspend(): void {
    if (!this.#suspended) {
      let resume = () => {};
      const promise = new Promise<void>(resolve => {
        resume = resolve;
      });
      this.#suspended = { promise, resume };
      this.#attempt.abort();
    }
  }

  /** Goes on from where it was. */
  resume(): void {
    this.#backoff.reset();
    this.#suspended?.resume();
    this.#suspended = undefined;
  }

  /** `run` ends with its own start: a late step of it changes nothing. */
  async #loop(run: AbortSignal): Promise<void> {
    const { maxStartDelayMs = MAX_START_DELAY_MS } = this.#options;
    await sleep(this.#clock, this.#clock.random() * maxStartDelayMs, run);
    while (!run.aborted) {
      if (this.#suspended) {
        await this.#suspended.promise;
        await sleep(this.#clock, this.#clock.random() * MAX_WAKE_DELAY_MS, run);
        continue;
      }
      this.#attempt = new AbortController();
      const { signal } = this.#attempt;
      const waitMs = await this.#advance(signal);
      if (waitMs > 0 && !signal.aborted) {
        this.#status = { ...this.#status, phase: 'waiting' };
        await sleep(this.#clock, waitMs, signal);
      }
    }
  }

  /** Lists, where that is needed, and watches; returns how long to wait. */
  async #advance(signal: AbortSignal): Promise<number> {
    try {
      if (this.#version === undefined) {
        await this.#list(signal);
      }
      return await this.#watch(signal);
    } catch (error) {
      return signal.aborted ? 0 : this.#fail(error);
    }
  }

  async #list(signal: AbortSignal): Promise<void> {
    this.#status = {
      ...this.#status,
      phase: 'listing',
      lists: this.#status.lists + 1,
    };
    for (let attempt = 1; ; attempt++) {
      const limit = attempt <= MAX_LIST_ATTEMPTS ? PAGE_SIZE : 0;
      try {
        await this.#listOnce(limit, signal);
        return;
      } catch (error) {
        const expired =
          error instanceof KubernetesApiError && error.httpStatus === 410;
        if (!expired || limit === 0 || signal.aborted) {
          throw error;
        }
      }
    }
  }

  async #listOnce(limit: number, signal: AbortSignal): Promise<void> {
    const { transport, type, labelSelector, fieldSelector } = this.#options;
    const seen = new Set<string>();
    let version: string | undefined;
    for await (const page of listPages({
      transport,
      type,
      labelSelector,
      fieldSelector,
      limit,
      signal,
      gate: read => this.#options.gate.pass(read),
    })) {
      signal.throwIfAborted();
      for (const item of page.items) {
        const object = this.#project(item);
        if (object) {
          seen.add(objectKey(object));
          this.#report(this.store.put(object));
        }
      }
      version = page.resourceVersion;
      // Other work gets its turn between two pages.
      await new Promise(resolve => setImmediate(resolve));
    }
    signal.throwIfAborted();
    if (!version) {
      throw new ClusterUnreachableError({
        cluster: transport.cluster,
        reason: `its list of ${type.plural} has no resourceVersion`,
      });
    }
    this.#removeAllBut(seen);
    this.#version = version;
    this.#missing = 0;
    this.#current({ synced: true });
  }

  /** Only after the last page: an incomplete list deletes nothing. */
  #removeAllBut(seen: Set<string>): void {
    for (const object of [...this.store.values()]) {
      if (!seen.has(objectKey(object))) {
        this.#report(this.store.remove(object));
      }
    }
  }

  async #watch(signal: AbortSignal): Promise<number> {
    const { transport, type, labelSelector, fieldSelector } = this.#options;
    this.#status = {
      ...this.#status,
      phase: 'watching',
      watches: this.#status.watches + 1,
    };
    const begun = this.#clock.now();
    let lastActivity = begun;
    let delivered = false;
    let cancelTimer = () => {};
    try {
      for await (const events of watchEvents({
        transport,
        type,
        labelSelector,
        fieldSelector,
        resourceVersion: this.#version!,
        timeoutSeconds: 300 + Math.floor(300 * this.#clock.random()),
        silenceMs: SILENCE_MS,
        signal,
      })) {
        signal.throwIfAborted();
        if (lastActivity === begun) {
          cancelTimer = this.#clock.after(SHORT_WATCH_MS, () =>
            this.#current(),
          );
        }
        lastActivity = this.#clock.now();
        for (const event of events) {
          this.#take(event);
          delivered = true;
        }
        if (delivered) {
          this.#garbled = 0;
          this.#current();
        }
      }
    } catch (error) {
      if (this.#clock.now() - lastActivity >= SILENCE_MS) {
        // The connection is dead, or the resource quiet and without bookmarks.
        return 0;
      }
      throw error;
    } finally {
      cancelTimer();
    }
    signal.throwIfAborted();
    if (!delivered && this.#clock.now() - begun < SHORT_WATCH_MS) {
      throw new WatchCutShortError(type);
    }
    return 0;
  }

  #take(event: WatchEvent): void {
    const { resourceVersion } = event.object.metadata ?? {};
    switch (event.type) {
      case 'ADDED':
      case 'MODIFIED': {
        const object = this.#project(event.object);
        if (object) {
          this.#report(this.store.put(object));
          break;
        }
        this.#remove(event.object);
        break;
      }
      case 'DELETED':
        this.#remove(event.object);
        break;
      case 'BOOKMARK':
        break;
      default:
        return;
    }
    this.#version = resourceVersion ?? this.#version;
  }

  #remove(last: KubernetesObject): void {
    const known = this.store.get(objectKey(last));
    if (known && known.metadata?.uid === last.metadata?.uid) {
      this.#report(this.store.remove(this.#project(last) ?? known));
    }
  }

  #project(object: KubernetesObject): T | undefined {
    try {
      return object.metadata?.name ? this.#options.project(object) : undefined;
    } catch {
      this.#countHandlerError();
      return undefined;
    }
  }

  #report(changes: ObjectChange<T>[]): void {
    for (const change of changes) {
      try {
        this.#options.onChange?.(change);
      } catch {
        this.#countHandlerError();
      }
    }
  }

  #countHandlerError(): void {
    this.#status = {
      ...this.#status,
      handlerErrors: this.#status.handlerErrors + 1,
    };
  }

  /** What is known is up to date. */
  #current(change: { synced?: true } = {}): void {
    if (this.#status.failing || (change.synced && !this.#status.synced)) {
      this.#status = { ...this.#status, ...change, failing: undefined };
      this.#options.onStatus?.();
    }
  }

  /** Notes a failure; returns how long to wait. */
  #fail(error: unknown): number {
    const now = this.#clock.now();
    const verdict = judgeFailure(error);
    const { failure, wait } = verdict;
    if (!verdict.keepVersion) {
      this.#version = undefined;
    }
    if (failure === 'expired') {
      const again = now - this.#lastExpired < EXPIRED_AGAIN_MS;
      this.#lastExpired = now;
      if (!again) {
        return 0;
      }
    }
    if (failure === 'garbled' && ++this.#garbled >= MAX_GARBLED) {
      this.#garbled = 0;
      this.#version = undefined;
    }
    if (failure === 'notInstalled' && ++this.#missing > 1) {
      this.#removeAllBut(new Set());
    }
    const message = error instanceof Error ? error.message : String(error);
    this.#status = {
      ...this.#status,
      failing: {
        since: this.#status.failing?.since ?? now,
        failure,
        message,
      },
    };
    this.#options.onStatus?.();
    const backoff = this.#backoff.next();
    return wait === 'backoff' ? backoff : Math.max(wait.atLeastMs, backoff);
  }
}

class WatchCutShortError extends Error {
  constructor(type: ResourceType) {
    super(`the watch of ${type.plural} ended as soon as it had begun`);
    this.name = 'WatchCutShortError';
  }
}
