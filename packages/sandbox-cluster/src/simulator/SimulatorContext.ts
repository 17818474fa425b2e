import { Clock } from './Clock';
import {
  ApiClient,
  ApiError,
  EventRecorder,
  Informer,
  Informers,
  keyOf,
  ResourceType,
  Work,
  WorkQueue,
  Writer,
} from './client';
import { Failures } from './Failures';
import { Hypervisor } from './hypervisor';
import { KubeObject } from './model';

/**
 * A component of the cluster that is played: under which name it writes.
 *
 * @internal
 */
export interface Identity {
  /** The source of its events. */
  component: string;
  /** The field manager, where that is not the component. */
  manager?: string;
  /** Its service account, `system:serviceaccount:namespace:name`, if any. */
  user?: string;
  /** The node it runs on, in its events. */
  host?: string;
  /** The node that its service account is bound to. */
  node?: string;
}

/**
 * What all parts of the simulator share.
 *
 * @internal
 */
export interface SimulatorContext {
  readonly client: ApiClient;
  readonly informers: Informers;
  readonly clock: Clock;
  readonly hypervisor: Hypervisor;
  readonly failures: Failures;
  readonly signal: AbortSignal;
  /** Whether parts act as the service accounts of what they play. */
  readonly impersonate: boolean;
  /** Told of errors that are retried anyway. */
  readonly onError: (part: string, key: string, error: unknown) => void;
}

/**
 * Writes as a component.
 *
 * @internal
 */
export function writeAs(
  context: SimulatorContext,
  identity: Identity,
): { writer: Writer; events: EventRecorder } {
  const { component, manager = component, host } = identity;
  const client = context.client.as({
    userAgent: `${manager}/v1.9.0 (sandbox)`,
    user: context.impersonate ? identity.user : undefined,
    node: identity.node,
  });
  return {
    writer: Writer.create({ client, informers: context.informers }),
    events: EventRecorder.create({ client, component, host }),
  };
}

/**
 * Calls work for every object of a kind, whenever it changes, and for others
 * that a change concerns.
 *
 * @param options.work - what to do for `namespace/name`
 * @param options.type - the kind it is about
 * @param options.also - changes of other kinds, and whom they concern
 * @returns the queue, to add keys by other means
 * @internal
 */
export function control<T extends KubeObject>(
  context: SimulatorContext,
  options: {
    name: string;
    type: ResourceType<T>;
    work: Work;
    also?: Trigger[];
    parallel?: number;
  },
): WorkQueue {
  const { name, type, work, also = [], parallel } = options;
  const queue = WorkQueue.create({
    work,
    parallel,
    onError: (key, error) => {
      // Somebody else was faster: the next look sees what they wrote.
      if (!ApiError.is(error, 409)) context.onError(name, key, error);
    },
  });
  context.signal.addEventListener('abort', () => queue.stop(), { once: true });
  // Who knows only a part of what there is takes the rest for missing.
  context.informers.onSynced(() => queue.begin());
  const { store } = context.informers.of(type);
  store.onChange(({ before, after }) => {
    const object = after ?? before;
    if (object) queue.add(keyOf(object));
  });
  for (const { informer, concerns } of also) {
    informer.store.onChange(({ before, after }) => {
      for (const object of [before, after]) {
        if (object) concerns(object).forEach(key => queue.add(key));
      }
    });
  }
  return queue;
}

/**
 * Another kind whose changes concern a controller.
 *
 * @internal
 */
export interface Trigger {
  readonly informer: {
    readonly store: {
      onChange(
        listener: (change: { before?: KubeObject; after?: KubeObject }) => void,
      ): void;
    };
  };
  readonly concerns: (object: KubeObject) => string[];
}

/**
 * Makes a trigger of an informer.
 *
 * @param informer - of the other kind
 * @param concerns - names the objects that a change of one of it concerns,
 *   as `namespace/name`
 * @internal
 */
export function trigger<T extends KubeObject>(
  informer: Informer<T>,
  concerns: (object: T) => string[],
): Trigger {
  return {
    informer: {
      store: { onChange: listener => informer.store.onChange(listener) },
    },
    concerns: object => concerns(object as T),
  };
}
