import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  ClusterObjects,
  ClusterStatus,
  virtualMachineEntityName,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  InventoryChange,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';

const recording: { steps: { objects: ClusterObjects }[] } = JSON.parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../../test/fixtures/vm-lifecycles/01-seed-defaults-whole-life.json',
    ),
    'utf8',
  ),
);
const running = recording.steps.find(({ objects }) =>
  objects.virtualMachineInstances?.some(it => it.status?.guestOSInfo?.id),
)!.objects;

/**
 * An inventory of cluster `prod` with copies of a virtual machine that was
 * recorded while it ran: `ubuntu` at 10.244.0.17.
 */
export class TestInventory implements KubevirtInventory {
  readonly #objects = new Map<string, ClusterObjects>();
  readonly #listeners = new Set<(change: InventoryChange) => void>();

  get subscriptions(): number {
    return this.#listeners.size;
  }

  /** @param replace - texts of the recording, and what stands for them */
  put(name: string, replace: Record<string, string> = {}): Entity {
    let text = JSON.stringify(running).replaceAll('"ubuntu"', `"${name}"`);
    for (const [from, to] of Object.entries(replace)) {
      text = text.replaceAll(from, to);
    }
    const objects: ClusterObjects = JSON.parse(text);
    const { namespace = '' } = objects.virtualMachines![0].metadata!;
    const identity = { cluster: 'prod', namespace, name };
    this.#objects.set(JSON.stringify(identity), objects);
    this.#listeners.forEach(tell => tell({ type: 'changed', identity }));
    return entityOf(identity);
  }

  remove(identity: VirtualMachineIdentity): void {
    this.#objects.delete(JSON.stringify(identity));
    this.#listeners.forEach(tell => tell({ type: 'removed', identity }));
  }

  clusters(): ClusterStatus[] {
    const since = '2026-01-01T00:00:00Z';
    return [{ name: 'prod', state: 'connected', since }];
  }

  identities(): VirtualMachineIdentity[] {
    return [...this.#objects.keys()].map(key => JSON.parse(key));
  }

  objects({ cluster, namespace, name }: VirtualMachineIdentity) {
    return this.#objects.get(JSON.stringify({ cluster, namespace, name }));
  }

  subscribe(listener: (change: InventoryChange) => void) {
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }
}

function entityOf(identity: VirtualMachineIdentity): Entity {
  const { cluster, namespace, name } = identity;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace,
      name: virtualMachineEntityName(identity),
      title: name,
      description: `Runs ${name}`,
      annotations: {
        [ANNOTATION_LOCATION]: `kubevirt:${cluster}`,
        'kubevirt.io/cluster': cluster,
        'kubevirt.io/namespace': namespace,
        'kubevirt.io/vm': name,
      },
      tags: ['kubevirt'],
    },
    spec: { type: 'virtual-machine', owner: 'group:default/team-a' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
  };
}
