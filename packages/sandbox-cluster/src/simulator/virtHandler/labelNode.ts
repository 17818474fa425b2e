import { Node, rfc3339 } from '../model';

const labels = {
  cpumanager: 'false',
  'kubevirt.io/schedulable': 'true',
  'cpu-model.node.kubevirt.io/Cascadelake-Server': 'true',
  'cpu-vendor.node.kubevirt.io/Intel': 'true',
  'host-model-cpu.node.kubevirt.io/Cascadelake-Server': 'true',
  'machine-type.node.kubevirt.io/q35': 'true',
  'machine-type.node.kubevirt.io/pc-q35-rhel9.6.0': 'true',
};

/** Real milliseconds between two signs of life. */
export const heartbeatInterval = 60_000;

/**
 * Marks a node as one that can run virtual machines, as virt-handler's node
 * labeller and heartbeat do. Labels that are there already stay.
 *
 * @internal
 */
export function labelNode(node: Node, now: Date): Node {
  const { metadata } = node;
  const heartbeat = 'kubevirt.io/heartbeat';
  const last = new Date(metadata.annotations?.[heartbeat] ?? 0);
  const isDue = now.getTime() - last.getTime() >= heartbeatInterval;
  return {
    ...node,
    metadata: {
      ...metadata,
      labels: { ...labels, ...metadata.labels },
      annotations: {
        ...metadata.annotations,
        ...(isDue && { [heartbeat]: rfc3339(now) }),
      },
    },
  };
}
