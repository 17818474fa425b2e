import { VirtualMachineRow } from '../../api';

/** A row with something in every field. */
export function aRow(fields: Partial<VirtualMachineRow> = {}) {
  return {
    cluster: 'prod',
    namespace: 'team-a',
    name: 'web-1',
    kind: 'VirtualMachine',
    status: 'Running',
    health: 'running',
    labels: { app: 'shop', 'example.com/tier': 'front' },
    owner: 'group:default/team-a',
    node: 'worker-3',
    cpu: 4,
    memory: '8Gi',
    os: 'Ubuntu 24.04',
    addresses: ['10.0.3.7', 'fd00::7'],
    macs: ['02:00:00:aa:bb:cc'],
    images: ['quay.io/containerdisks/ubuntu:24.04'],
    claims: ['web-1', 'shared data'],
    gpus: ['nvidia.com/A10'],
    ports: [22, 8080],
    createdAt: '2026-01-01T00:00:00Z',
    ...fields,
  } satisfies VirtualMachineRow;
}
