import { describe as describeMachine } from 'backstage-plugin-kubevirt-common';
import { rowOf } from './rowOf';

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };

function viewOf(objects: Parameters<typeof describeMachine>[0]['objects']) {
  return describeMachine({
    objects,
    target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
    now: new Date('2026-01-01T00:10:00Z'),
  });
}

const machine = {
  metadata: {
    namespace: 'team-a',
    name: 'web',
    uid: 'u-1',
    creationTimestamp: '2026-01-01T00:00:00Z',
    labels: { app: 'shop' },
  },
  spec: {
    runStrategy: 'Always',
    template: {
      spec: {
        domain: {
          cpu: { cores: 2 },
          memory: { guest: '4Gi' },
          devices: {
            disks: [
              { name: 'root', disk: {} },
              { name: 'data', disk: {} },
              { name: 'init', disk: {} },
            ],
            gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/A10' }],
            hostDevices: [{ name: 'nic', deviceName: 'intel.com/vf' }],
          },
        },
        volumes: [
          { name: 'root', containerDisk: { image: 'example.com/disk:1' } },
          { name: 'data', persistentVolumeClaim: { claimName: 'web-data' } },
          { name: 'init', cloudInitNoCloud: { userData: '#cloud-config' } },
        ],
      },
    },
  },
  status: { printableStatus: 'Running' },
};

const instance = {
  metadata: {
    namespace: 'team-a',
    name: 'web',
    uid: 'u-2',
    ownerReferences: [
      { kind: 'VirtualMachine', name: 'web', uid: 'u-1', controller: true },
    ],
  },
  status: {
    phase: 'Running',
    nodeName: 'worker-1',
    interfaces: [
      { name: 'default', ipAddress: '10.0.0.7', mac: '02:00:00:00:00:01' },
    ],
    conditions: [
      {
        type: 'LiveMigratable',
        status: 'False',
        reason: 'DisksNotLiveMigratable',
        message: 'a disk is not shared',
      },
    ],
  },
};

describe('rowOf', () => {
  it('holds what is searched by, and what is needed to act', () => {
    const view = viewOf({
      virtualMachines: [machine],
      virtualMachineInstances: [instance],
    });
    expect(rowOf({ identity, view })).toMatchObject({
      ...identity,
      kind: 'VirtualMachine',
      uid: 'u-1',
      status: 'Running',
      runStrategy: 'Always',
      labels: { app: 'shop' },
      node: 'worker-1',
      cpu: 2,
      memory: '4Gi',
      addresses: ['10.0.0.7'],
      macs: ['02:00:00:00:00:01'],
      images: ['example.com/disk:1'],
      claims: ['web-data'],
      gpus: ['nvidia.com/A10'],
      devices: ['intel.com/vf'],
      createdAt: '2026-01-01T00:00:00Z',
      conditions: [
        {
          type: 'LiveMigratable',
          status: 'False',
          message: 'a disk is not shared',
        },
      ],
    });
  });

  it('leaves out what is empty', () => {
    const row = rowOf({
      identity,
      view: viewOf({
        virtualMachines: [
          {
            metadata: { namespace: 'team-a', name: 'web' },
            spec: { runStrategy: 'Halted', template: { spec: {} } },
            status: { printableStatus: 'Stopped' },
          },
        ],
      }),
    });
    const empty = Object.values(row).filter(
      value =>
        value === undefined || (Array.isArray(value) && value.length === 0),
    );
    expect(empty).toEqual([]);
    expect(row).not.toHaveProperty('addresses');
    expect(row.labels).toEqual({});
  });
});
