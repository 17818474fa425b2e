import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { Clock, sleep } from '../clock';
import { FailurePolicy } from './FailurePolicy';
import { followWatch } from './followWatch';
import { FailureClass } from './judgeFailure';
import { Mirror, MirrorOptions } from './Mirror';
import { ObjectStore } from './ObjectStore';
import { Collection, readList } from './readList';
import { errorMessage } from '../errorMessage';

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
  extends MirrorOptions<T>,
    Collection {
  /** Called when what is known went out of date, or is up to date again. */
  onStatus?(): void;
  clock: Clock;
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

  /** Lists, where that is needed, or watches; returns how long to wait. */
  async #advance(signal: AbortSignal): Promise<number> {
    try {
      if (this.#version === undefined) {
        await this.#list(signal);
      } else {
        await this.#watch(this.#version, signal);
      }
      return 0;
    } catch (error) {
      return signal.aborted ? 0 : this.#fail(error);
    }
  }

  async #list(signal: AbortSignal): Promise<void> {
    this.#phase = 'listing';
    this.#lists++;
    this.#version = await readList({
      ...this.#options,
      begin: () => this.#mirror.beginList(),
      signal,
    });
    this.#policy.listed();
    this.#succeed({ synced: true });
  }

  async #watch(resourceVersion: string, signal: AbortSignal): Promise<void> {
    this.#phase = 'watching';
    this.#watches++;
    await followWatch({
      ...this.#options,
      resourceVersion,
      signal,
      onEvents: events => {
        for (const event of events) {
          this.#version = this.#mirror.take(event) ?? this.#version;
        }
        this.#policy.delivered();
        this.#succeed();
      },
      onHealthy: () => this.#succeed(),
    });
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
