import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ClusterTransport } from '../client/ClusterTransport';
import { ClusterUnreachableError } from '../client/ClusterUnreachableError';
import { KubernetesApiError } from '../client/KubernetesApiError';
import { ResourceType } from '../client/KubernetesClient';
import { listPages } from '../client/listPages';
import { Clock, sleep } from '../clock';
import { FailurePolicy } from './FailurePolicy';
import { Gate } from './Gate';
import { FailureClass } from './judgeFailure';
import { Mirror, MirrorOptions } from './Mirror';
import { ObjectStore } from './ObjectStore';
import { WatchCutShortError } from './WatchCutShortError';
import { watchEvents } from './watchEvents';
import { errorMessage } from '../errorMessage';

const PAGE_SIZE = 500;
const MAX_PAGED_ATTEMPTS = 3;
/** A bookmark is due about every minute, two at most (kube-apiserver 1.36). */
const SILENCE_MS = 150_000;
const SHORT_WATCH_MS = 1_000;
const MAX_START_DELAY_MS = 2_000;
const MAX_WAKE_DELAY_MS = 300;

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
  /** How often an object could not be read, or the listener threw. */
  errors: number;
}

/** @internal */
export interface ReflectorOptions<T extends KubernetesObject>
  extends MirrorOptions<T> {
  transport: ClusterTransport;
  type: ResourceType;
  labelSelector?: string;
  /** Called when what is known went out of date, or is up to date again. */
  onStatus?(): void;
  clock: Clock;
  /** Shared by all reflectors of the process. */
  gate: Gate;
  /** Milliseconds until the first request, at most; by chance. */
  maxStartDelayMs?: number;
}

/**
 * Keeps a copy of all objects of one kind in a cluster: lists them, then
 * watches. It goes on after every failure until it is stopped, and takes no
 * object for deleted because a request failed.
 *
 * @internal
 */
export class Reflector<T extends KubernetesObject> {
  readonly #options: ReflectorOptions<T>;
  readonly #clock: Clock;
  readonly #mirror: Mirror<T>;
  readonly #policy: FailurePolicy;
  #run?: AbortController;
  #attempt = new AbortController();
  #suspended?: { over: Promise<void>; end: () => void };
  #version?: string;
  #phase: ReflectorStatus['phase'] = 'idle';
  #synced = false;
  #failing?: ReflectorStatus['failing'];
  #lists = 0;
  #watches = 0;

  static create<T extends KubernetesObject>(
    options: ReflectorOptions<T>,
  ): Reflector<T> {
    return new Reflector(options);
  }

  private constructor(options: ReflectorOptions<T>) {
    this.#options = options;
    this.#clock = options.clock;
    this.#mirror = Mirror.create(options);
    this.#policy = FailurePolicy.create({ clock: options.clock });
  }

  get store(): ObjectStore<T> {
    return this.#mirror.store;
  }

  get status(): ReflectorStatus {
    return {
      phase: this.#phase,
      synced: this.#synced,
      failing: this.#failing,
      resourceVersion: this.#version,
      objects: this.store.size,
      lists: this.#lists,
      watches: this.#watches,
      errors: this.#mirror.errors,
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
    this.#suspended?.end();
    this.#suspended = undefined;
    this.#phase = 'idle';
  }

  /** Ends the running request, and makes none until `resume`. */
  suspend(): void {
    if (!this.#suspended) {
      let end = () => {};
      const over = new Promise<void>(resolve => {
        end = resolve;
      });
      this.#suspended = { over, end };
      this.#attempt.abort();
    }
  }

  /** Goes on from where it was. */
  resume(): void {
    this.#policy.restart();
    this.#suspended?.end();
    this.#suspended = undefined;
  }

  /** `run` is of one start: what comes late from it changes nothing. */
  async #loop(run: AbortSignal): Promise<void> {
    const { maxStartDelayMs = MAX_START_DELAY_MS } = this.#options;
    await this.#rest(this.#clock.random() * maxStartDelayMs, run);
    while (!run.aborted) {
      if (this.#suspended) {
        await this.#suspended.over;
        await this.#rest(this.#clock.random() * MAX_WAKE_DELAY_MS, run);
        continue;
      }
      const { signal } = (this.#attempt = new AbortController());
      await this.#rest(await this.#advance(signal), signal);
    }
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    if (ms > 0 && !signal.aborted) {
      this.#phase = 'waiting';
      await sleep(this.#clock, ms, signal);
    }
  }

  /** Lists, where that is needed, and watches; returns how long to wait. */
  async #advance(signal: AbortSignal): Promise<number> {
    try {
      if (this.#version === undefined) {
        await this.#list(signal);
      }
      await this.#watch(signal);
      return 0;
    } catch (error) {
      return signal.aborted ? 0 : this.#fail(error);
    }
  }

  async #list(signal: AbortSignal): Promise<void> {
    this.#phase = 'listing';
    this.#lists++;
    for (let attempt = 1; ; attempt++) {
      const limit = attempt <= MAX_PAGED_ATTEMPTS ? PAGE_SIZE : 0;
      try {
        this.#version = await this.#listOnce(limit, signal);
        this.#policy.listed();
        this.#succeed({ synced: true });
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

  async #listOnce(limit: number, signal: AbortSignal): Promise<string> {
    const { transport, type, labelSelector, gate } = this.#options;
    const list = this.#mirror.beginList();
    let version: string | undefined;
    for await (const page of listPages({
      transport,
      type,
      labelSelector,
      limit,
      signal,
      gate: read => gate.pass(read),
    })) {
      signal.throwIfAborted();
      page.items.forEach(list.add);
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
    list.finish();
    return version;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { transport, type, labelSelector } = this.#options;
    this.#phase = 'watching';
    this.#watches++;
    const begun = this.#clock.now();
    let lastSign = begun;
    let cancelTimer: (() => void) | undefined;
    let delivered = false;
    try {
      for await (const events of watchEvents({
        transport,
        type,
        labelSelector,
        resourceVersion: this.#version!,
        timeoutSeconds: 300 + Math.floor(300 * this.#clock.random()),
        silenceMs: SILENCE_MS,
        signal,
      })) {
        signal.throwIfAborted();
        lastSign = this.#clock.now();
        cancelTimer ??= this.#clock.after(SHORT_WATCH_MS, () =>
          this.#succeed(),
        );
        for (const event of events) {
          this.#version = this.#mirror.take(event) ?? this.#version;
          delivered = true;
        }
        if (delivered) {
          this.#policy.delivered();
          this.#succeed();
        }
      }
    } catch (error) {
      if (signal.aborted || this.#clock.now() - lastSign < SILENCE_MS) {
        throw error;
      }
      // The connection is dead; or all is quiet and the API server sends no
      // bookmarks. A new watch from the same version tells.
      return;
    } finally {
      cancelTimer?.();
    }
    signal.throwIfAborted();
    if (!delivered && this.#clock.now() - begun < SHORT_WATCH_MS) {
      throw new WatchCutShortError(type.plural);
    }
  }

  /** What is known is up to date. */
  #succeed({ synced = this.#synced } = {}): void {
    if (this.#failing || synced !== this.#synced) {
      this.#failing = undefined;
      this.#synced = synced;
      this.#options.onStatus?.();
    }
  }

  /** Takes note of a failure; returns how long to wait. */
  #fail(error: unknown): number {
    const course = this.#policy.decide(error);
    if (course.relist) {
      this.#version = undefined;
    }
    if (course.gone) {
      this.#mirror.clear();
    }
    if (course.stale) {
      this.#failing = {
        since: this.#failing?.since ?? this.#clock.now(),
        failure: course.failure,
        message: errorMessage(error),
      };
      this.#options.onStatus?.();
    }
    return course.waitMs;
  }
}
