import { setMaxListeners } from 'node:events';
import { playCdi } from './cdi';
import {
  ApiClient,
  ApiServerAddress,
  Informers,
  resourceTypes,
} from './client';
import { Clock } from './Clock';
import {
  hasControllerManager,
  playControllerManager,
} from './controllerManager';
import { Failures } from './Failures';
import { playGuest } from './guest';
import { Hypervisor } from './hypervisor';
import { playKubelet } from './kubelet';
import { projectPod } from './projectPod';
import { SimulatorContext } from './SimulatorContext';
import { SimulatorPart, SimulatorSettings } from './SimulatorSettings';
import { playVirtController } from './virtController';
import { playVirtHandler } from './virtHandler';

type Play = (context: SimulatorContext) => (() => Promise<void>) | void;

const parts = {
  'virt-controller': playVirtController,
  'virt-handler': playVirtHandler,
  kubelet: playKubelet,
  cdi: playCdi,
  guest: playGuest,
} satisfies Record<SimulatorPart, Play>;

/**
 * All parts that can be played.
 *
 * @public
 */
export const simulatorParts = Object.keys(parts) as SimulatorPart[];

/**
 * How to play.
 *
 * @internal
 */
export interface SimulatorOptions extends SimulatorSettings {
  /** Where the domains run, to be shared with the subresources. */
  hypervisor?: Hypervisor;
  /**
   * Whether to write as the service accounts of KubeVirt and CDI, as their
   * webhooks demand; true where left out.
   */
  impersonate?: boolean;
  /**
   * Whether the API server itself collects garbage, ends namespaces and
   * protects claims, as the sandbox does; false where left out.
   */
  serverCollects?: boolean;
  /** Ends the simulator, as `stop` does. */
  signal?: AbortSignal;
  /** Told of what went wrong and is tried again. */
  onError?: (part: string, key: string, error: unknown) => void;
}

/**
 * A simulator at work.
 *
 * @public
 */
export interface Simulator {
  /** Ends it; what it wrote stays. */
  stop(): Promise<void>;
}

/**
 * Plays KubeVirt, CDI, the nodes and the guests, as a client of an API server
 * like any other.
 *
 * @param options.server - the API server; the token's owner may do everything
 *   that the parts do, and impersonate
 * @returns once the parts know what there is
 * @throws RangeError where a part is unknown or the speed is not above 0
 * @public
 */
export async function startSimulator(
  options: SimulatorOptions & { server: ApiServerAddress },
): Promise<Simulator> {
  const wanted = options.parts ?? simulatorParts;
  const unknown = wanted.find(part => !Object.hasOwn(parts, part));
  if (unknown) {
    throw new RangeError(
      `there is no part "${unknown}"; the parts are ${simulatorParts.join(
        ', ',
      )}`,
    );
  }
  const clock = Clock.create({ speed: options.speed });
  const ended = new AbortController();
  const signal = options.signal
    ? AbortSignal.any([options.signal, ended.signal])
    : ended.signal;
  // Every controller and informer listens, as long as the simulator lives.
  setMaxListeners(0, signal);
  const client = ApiClient.create(options.server).as({
    userAgent: 'sandbox-simulator/v1.9.0',
  });
  const informers = Informers.create({ client });
  const context: SimulatorContext = {
    client,
    informers,
    clock,
    hypervisor: options.hypervisor ?? Hypervisor.create(),
    failures: Failures.create({ informers }),
    signal,
    impersonate: options.impersonate ?? true,
    onError: options.onError ?? (() => undefined),
  };
  informers.of(resourceTypes.pods, projectPod);
  informers.of(resourceTypes.virtualMachines);
  informers.of(resourceTypes.virtualMachineInstances);
  const begin = wanted.map((part): ReturnType<Play> => parts[part](context));
  if (wanted.includes('kubelet') && !(await hasControllerManager(client))) {
    playControllerManager(context, { collects: !options.serverCollects });
  }
  await informers.run(signal);
  await Promise.all(begin.map(go => go?.()));
  return {
    stop: async () => {
      ended.abort();
      await client.close();
    },
  };
}
