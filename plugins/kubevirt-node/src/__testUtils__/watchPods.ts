import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources } from '../client';
import { ClusterTransport } from '../client/ClusterTransport';
import { Clock } from '../clock';
import { anonymousCredentials, ClusterCredentials } from '../credentials';
import { Gate } from '../reflector/Gate';
import { ObjectChange } from '../reflector/ObjectStore';
import { Reflector, ReflectorOptions } from '../reflector/Reflector';

/** A reflector of pods, and what it told. */
export interface WatchedPods {
  reflector: Reflector<KubernetesObject>;
  transport: ClusterTransport;
  changes: ObjectChange<KubernetesObject>[];
  /** What it told, as `added web` for instance. */
  told(): string[];
  stop(): Promise<void>;
}

/** Watches the pods of an API server; not started yet. */
export function watchPods(options: {
  url: string;
  clock: Clock;
  credentials?: ClusterCredentials;
  reflector?: Partial<ReflectorOptions<KubernetesObject>>;
}): WatchedPods {
  const { url, clock } = options;
  const transport = ClusterTransport.create({
    clock,
    connection: {
      name: 'test',
      url,
      credentials: options.credentials ?? anonymousCredentials(),
    },
  });
  const changes: ObjectChange<KubernetesObject>[] = [];
  const reflector = Reflector.create<KubernetesObject>({
    transport,
    clock,
    type: resources.pods,
    gate: Gate.create({ width: 2 }),
    maxStartDelayMs: 0,
    project: object => object,
    onChange: change => {
      changes.push(change);
    },
    ...options.reflector,
  });
  return {
    reflector,
    transport,
    changes,
    told: () =>
      changes.map(({ type, object }) => `${type} ${object.metadata?.name}`),
    async stop() {
      reflector.stop();
      await transport.close();
    },
  };
}
