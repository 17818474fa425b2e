import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  KubernetesObject,
  OWNER_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { FakeApiServer } from '../../../plugins/kubevirt-node/src/__testUtils__/FakeApiServer';

/**
 * Serves many virtual machines, copies of one that was recorded, in a process
 * of its own; and changes them when its parent says how often, or creates or
 * relabels the one that it names.
 */
const count = Number(process.argv[2]);
const recording = resolve(
  __dirname,
  '../../fixtures/vm-lifecycles/01-seed-defaults-whole-life.json',
);
const { steps }: { steps: { objects: Record<string, KubernetesObject[]> }[] } =
  JSON.parse(readFileSync(recording, 'utf8'));
const running = steps.find(({ objects }) => objects.pods?.length)!.objects;

const seeded = [
  'virtualMachines',
  'virtualMachineInstances',
  'dataVolumes',
  'persistentVolumeClaims',
  'pods',
  'services',
] as const;

type Order =
  | { perSecond: number; seconds: number }
  | { put: string; label: string };

function copy(
  object: KubernetesObject & { status?: object },
  name: string,
): KubernetesObject & { status?: object } {
  const text = JSON.stringify({ ...object, status: undefined });
  const status = JSON.stringify(object.status ?? {});
  return {
    ...JSON.parse(text.replaceAll('"ubuntu"', `"${name}"`)),
    status: JSON.parse(status),
    metadata: {
      ...JSON.parse(
        JSON.stringify(object.metadata).replaceAll('"ubuntu"', `"${name}"`),
      ),
      namespace: `team-${name.length % 7}`,
      name: object.metadata?.name?.replace('ubuntu', name),
      labels: { ...object.metadata?.labels, app: `app-${name.length % 3}` },
      annotations: {
        ...object.metadata?.annotations,
        [OWNER_ANNOTATION]: `team-${name.length % 7}`,
      },
      uid: undefined,
      resourceVersion: undefined,
      // What every object carries besides, and the inventory leaves out.
      managedFields: [
        { manager: 'virt-controller', fieldsV1: { x: 'y'.repeat(3_000) } },
      ],
    },
  };
}

async function main() {
  const api = (await FakeApiServer.start()).install(
    ...Object.values(resources),
  );
  for (const kind of seeded) {
    for (let index = 0; index < count; index++) {
      for (const object of running[kind] ?? []) {
        api.put(resources[kind], copy(object, `vm-${index}`));
      }
    }
  }
  process.send?.({ url: api.url });
  process.on('message', (order: Order) => {
    if ('put' in order) {
      const object = copy(running.virtualMachines[0], order.put);
      object.metadata!.labels = { relabelled: order.label };
      api.put(resources.virtualMachines, object);
      return;
    }
    const { perSecond, seconds } = order;
    const [template] = running.virtualMachineInstances;
    let sent = 0;
    const begun = performance.now();
    const timer = setInterval(() => {
      const due = Math.min(
        perSecond * seconds,
        Math.floor(((performance.now() - begun) / 1000) * perSecond),
      );
      for (; sent < due; sent++) {
        const object = copy(template, `vm-${sent % count}`);
        const reason = `${sent} ${Date.now()}`;
        object.status = { ...object.status, reason };
        api.put(resources.virtualMachineInstances, object);
      }
      if (sent >= perSecond * seconds) {
        clearInterval(timer);
        process.send?.({ sent });
      }
    }, 2);
  });
}

// Whatever became of the parent.
process.on('disconnect', () => process.exit());

void main();
