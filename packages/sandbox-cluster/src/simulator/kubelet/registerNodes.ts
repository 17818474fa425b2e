import { ApiError, resourceTypes } from '../client';
import { Node } from '../model';
import { SimulatorContext, writeAs } from '../SimulatorContext';

const { nodes } = resourceTypes;
const count = 3;

const resources = {
  cpu: '32',
  memory: '128Gi',
  pods: '110',
  'ephemeral-storage': '200Gi',
  'devices.kubevirt.io/kvm': '1k',
  'devices.kubevirt.io/tun': '1k',
  'devices.kubevirt.io/vhost-net': '1k',
};

function nodeNamed(name: string, index: number): Node {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
      },
    },
    spec: {},
    status: {
      allocatable: resources,
      capacity: resources,
      addresses: [{ type: 'InternalIP', address: `192.0.2.${10 + index}` }],
    },
  };
}

/**
 * Registers three nodes where a cluster has none, as kubelets do when they
 * start.
 *
 * @internal
 */
export async function registerNodes(context: SimulatorContext): Promise<void> {
  const { informers } = context;
  if (informers.of(nodes).store.size > 0) return;
  const { writer } = writeAs(context, { component: 'kubelet' });
  for (let index = 0; index < count; index += 1) {
    const { status, ...node } = nodeNamed(`node0${index + 1}`, index);
    try {
      await writer.client.create(nodes, node);
    } catch (error) {
      // It registered in the meantime.
      if (!ApiError.is(error, 409)) throw error;
    }
    await writer.client.patch(nodes, node.metadata, { status }, 'status');
  }
}
