import { describe as describeMachine } from '../describe';
import { machineFacts } from './machineFacts';

const view = describeMachine({
  objects: {
    virtualMachines: [
      {
        metadata: { namespace: 'team-a', name: 'web' },
        spec: {
          template: {
            spec: {
              domain: {
                devices: {
                  disks: ['root', 'data', 'init'].map(name => ({ name })),
                  gpus: [
                    { name: 'one', deviceName: 'example.com/gpu' },
                    { name: 'two', deviceName: 'example.com/gpu' },
                  ],
                  hostDevices: [{ name: 'nic', deviceName: 'example.com/nic' }],
                  interfaces: [
                    { name: 'default', macAddress: '02:00:00:00:00:01' },
                  ],
                },
              },
              volumes: [
                { name: 'root', containerDisk: { image: 'example.com/os:9' } },
                { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
                { name: 'init', cloudInitNoCloud: { userData: '#' } },
              ],
            },
          },
        },
      },
    ],
  },
  target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
});

describe('machineFacts', () => {
  it('has each value once', () => {
    expect(machineFacts(view)).toMatchObject({
      macs: ['02:00:00:00:00:01'],
      gpus: ['example.com/gpu'],
      devices: ['example.com/nic'],
    });
  });

  it('takes neither a claim nor cloud-init for an image', () => {
    expect(machineFacts(view)).toMatchObject({
      images: ['example.com/os:9'],
      claims: ['data'],
    });
  });
});
