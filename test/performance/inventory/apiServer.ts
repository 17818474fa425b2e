import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { FakeApiServer } from '../../../plugins/kubevirt-node/src/__testUtils__/FakeApiServer';

/**
 * Serves many virtual machines, copies of one that was recorded, in a process
 * of its own; and changes them when its parent says how often, or which.
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

type Order = { perSecond: number; seconds: number } | { relabel: string };

function copy(object: KubernetesObject, name: string): KubernetesObject {
  const text = JSON.stringify({ ...object, status: undefined });
  const status = JSON.stringify((object as { status?: object }).status ?? {});
  return {
    ...JSON.parse(text.replaceAll('"ubuntu"', `"${name}"`)),
    status: JSON.parse(status),
    metadata: {
      ...JSON.parse(
        JSON.stringify(object.metadata).replaceAll('"ubuntu"', `"${name}"`),
      ),
      namespace: `team-${name.length % 7}`,
      name: object.metadata?.name?.replace('ubuntu', name),
      uid: undefined,
      resourceVersion: undefined,
      // What every object carries besides, and the inventory leaves out.
      managedFields: [
        { manager: 'virt-controller', fieldsV1: { x: 'y'.repeat(3_000) } },
      ],
    },
  } as KubernetesObject;
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
    if ('relabel' in order) {
      const name = order.relabel.replace(/^.*\//, '');
      const object = copy(running.virtualMachines[0], name);
      object.metadata!.labels = { relabelled: String(Date.now()) };
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
        object.metadata!.annotations = {
          sentAt: String(Date.now()),
          n: String(sent),
        };
        api.put(resources.virtualMachineInstances, object);
      }
      if (sent >= perSecond * seconds) {
        clearInterval(timer);
        process.send?.({ sent });
      }
    }, 2);
  });
}

void main();
