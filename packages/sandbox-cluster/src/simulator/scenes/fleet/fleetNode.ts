import { Node, rfc3339 } from '../../model';
import { labelNode } from '../../virtHandler/labelNode';

/**
 * Makes a large node.
 *
 * @internal
 */
export function fleetNode(name: string, index: number, now: Date): Node {
  const resources = {
    cpu: '128',
    memory: '512Gi',
    pods: '110',
    'ephemeral-storage': '1Ti',
    'devices.kubevirt.io/kvm': '1k',
    'devices.kubevirt.io/tun': '1k',
    'devices.kubevirt.io/vhost-net': '1k',
  };
  const plain: Node = {
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
      addresses: [
        {
          type: 'InternalIP',
          address: `198.18.${index >> 8}.${index & 255}`,
        },
      ],
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'KubeletReady',
          message: 'kubelet is posting ready status',
          lastTransitionTime: rfc3339(now),
        },
      ],
    },
  };
  return labelNode(plain, now);
}
