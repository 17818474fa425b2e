import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiClient,
  ApiError,
  ApiServerAddress,
  pathOf,
  ResourceType,
  resourceTypes,
} from '../client';
import { KubeObject, KubeVirt } from '../model';
import { Scene, SceneMachine } from './Scene';

const { virtualMachines, services, namespaces, persistentVolumeClaims } =
  resourceTypes;
const { kubeVirts } = resourceTypes;
const known: ResourceType<KubeObject>[] = [
  virtualMachines,
  services,
  namespaces,
  persistentVolumeClaims,
];

async function create(client: ApiClient, object: KubeObject): Promise<void> {
  const type = known.find(({ kind }) => kind === object.kind);
  if (!type) throw new TypeError(`a scene cannot hold a ${object.kind}`);
  try {
    await client.create(type, object);
  } catch (error) {
    // From an earlier run: it stays as it is.
    if (!ApiError.is(error, 409)) throw error;
  }
}

/** Opens the gates that are closed. */
async function openGates(client: ApiClient, gates: string[]): Promise<void> {
  if (gates.length === 0) return;
  const { items } = await client.read<{ items: KubeVirt[] }>(
    pathOf(kubeVirts, {}),
    {},
  );
  for (const kubeVirt of items) {
    const { configuration } = kubeVirt.spec ?? {};
    const open = configuration?.developerConfiguration?.featureGates ?? [];
    const closed = gates.filter(gate => !open.includes(gate));
    if (closed.length === 0) continue;
    const developerConfiguration = { featureGates: [...open, ...closed] };
    await client.patch(kubeVirts, kubeVirt.metadata, {
      spec: { configuration: { developerConfiguration } },
    });
  }
}

/** Waits for a status, then acts. */
async function act(
  client: ApiClient,
  namespace: string,
  { name, actions = [] }: SceneMachine,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { when, action, options } of actions) {
    for (;;) {
      const vm = await client.get(virtualMachines, { namespace, name });
      if (vm.status?.printableStatus === when) break;
      await sleep(200, undefined, { signal });
    }
    if (action === 'delete') {
      await client.delete(virtualMachines, { namespace, name });
    } else if (action === 'pause') {
      const instances = 'virtualmachineinstances';
      await client.call(instances, { namespace, name }, action, options);
    } else {
      const machines = 'virtualmachines';
      await client.call(machines, { namespace, name }, action, options);
    }
  }
}

/**
 * Brings a scene up. What is there already stays as it is.
 *
 * @param options.server - the cluster
 * @param options.scene - what to bring up
 * @param options.signal - ends the waiting
 * @returns `acted` resolves once everything was done that waits for a status
 * @throws ApiError where the cluster refuses an object
 * @public
 */
export async function applyScene(options: {
  server: ApiServerAddress;
  scene: Scene;
  signal?: AbortSignal;
}): Promise<{ acted: Promise<void> }> {
  const { server, scene, signal } = options;
  const client = ApiClient.create(server).as({ userAgent: 'scene/v1' });
  await openGates(client, scene.featureGates ?? []);
  for (const object of scene.objects) await create(client, object);
  for (const { objects } of scene.machines) {
    for (const object of objects) await create(client, object);
  }
  const acting = scene.machines.map(machine =>
    act(client, scene.namespace, machine, signal),
  );
  const acted = Promise.all(acting)
    .then(() => undefined)
    .finally(() => client.close());
  return { acted };
}
