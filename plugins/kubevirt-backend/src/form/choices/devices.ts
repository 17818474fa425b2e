import {
  DeviceChoice,
  KubernetesObject,
  parseQuantity,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { listIfAllowed } from './listIfAllowed';
import { listIfKnown } from './listIfKnown';
import { HoldingPod, isHolding } from './podObjects';

interface Node extends KubernetesObject {
  spec?: { unschedulable?: boolean };
  status?: {
    allocatable?: Record<string, string>;
    conditions?: { type?: string; status?: string }[];
  };
}

type Named = { resourceName?: string }[];

interface KubeVirt extends KubernetesObject {
  spec?: {
    configuration?: {
      permittedHostDevices?: {
        pciHostDevices?: Named;
        mediatedDevices?: Named;
        usb?: Named;
      };
    };
  };
}

// Extended resources that are no devices for a guest.
const NOT_FOR_GUESTS = /(^|\.)(kubevirt\.io|kubernetes\.io|k8s\.io)\//;

/**
 * The devices of a cluster's nodes that a guest could have: those that
 * KubeVirt permits, and those that nodes offer besides. How many are free
 * follows from what the pods ask for.
 *
 * @internal
 */
export async function devices({
  client,
}: ChoiceContext): Promise<DeviceChoice[]> {
  const [kubeVirts = [], nodes, pods] = await Promise.all([
    listIfAllowed(() => listIfKnown<KubeVirt>(client, resources.kubeVirts)),
    client.list<Node>(resources.nodes),
    listIfAllowed(() => client.list<HoldingPod>(resources.pods)),
  ]);
  const permitted = permittedDevices(kubeVirts);
  const offered = nodes.flatMap(({ status }) =>
    Object.keys(status?.allocatable ?? {}).filter(
      name => name.includes('/') && !NOT_FOR_GUESTS.test(name),
    ),
  );
  const names = [...new Set([...permitted.keys(), ...offered])].sort();
  return names.map(deviceName => {
    const offers = nodes.flatMap(node => {
      const total = count(node.status?.allocatable?.[deviceName]);
      const name = node.metadata?.name ?? '';
      const used = pods && usedOn(pods, name, deviceName);
      return total > 0
        ? {
            name,
            total,
            ...(used !== undefined && { free: Math.max(0, total - used) }),
            schedulable: isSchedulable(node),
          }
        : [];
    });
    return {
      deviceName,
      kind: permitted.get(deviceName) ?? kindOf(deviceName),
      nodes: offers,
      obstacle: obstacleOf(permitted.has(deviceName), offers),
    };
  });
}

function permittedDevices(kubeVirts: KubeVirt[]) {
  const permitted = new Map<string, DeviceChoice['kind']>();
  for (const { spec } of kubeVirts) {
    const {
      pciHostDevices = [],
      mediatedDevices = [],
      usb = [],
    } = spec?.configuration?.permittedHostDevices ?? {};
    const add = (list: Named, kind?: DeviceChoice['kind']) =>
      list.forEach(({ resourceName: name }) => {
        if (name) permitted.set(name, kind ?? kindOf(name));
      });
    add(pciHostDevices);
    add(mediatedDevices, 'gpu');
    add(usb, 'hostDevice');
  }
  return permitted;
}

/** Nothing but its name says what a PCI device is. */
function kindOf(deviceName: string): DeviceChoice['kind'] {
  return /^(nvidia|amd)\.com\/|gpu/i.test(deviceName) ? 'gpu' : 'hostDevice';
}

function obstacleOf(
  isPermitted: boolean,
  offers: DeviceChoice['nodes'],
): DeviceChoice['obstacle'] {
  if (!isPermitted) {
    return 'not-permitted';
  }
  if (offers.length === 0) {
    return 'no-node';
  }
  const open = offers.filter(({ schedulable }) => schedulable);
  if (open.length === 0) {
    return 'nodes-closed';
  }
  return open.every(({ free }) => free === 0) ? 'all-in-use' : undefined;
}

function isSchedulable({ metadata, spec, status }: Node): boolean {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return (
    !spec?.unschedulable &&
    ready?.status === 'True' &&
    metadata?.labels?.['kubevirt.io/schedulable'] !== 'false'
  );
}

function usedOn(pods: HoldingPod[], node: string, deviceName: string): number {
  return pods
    .filter(pod => pod.spec?.nodeName === node && isHolding(pod))
    .flatMap(({ spec }) => spec?.containers ?? [])
    .reduce(
      (sum, container) =>
        sum + count(container.resources?.requests?.[deviceName]),
      0,
    );
}

function count(quantity: string | number | undefined): number {
  const value = parseQuantity(quantity);
  return value ? Number(value.digits) * 10 ** value.exponent : 0;
}
