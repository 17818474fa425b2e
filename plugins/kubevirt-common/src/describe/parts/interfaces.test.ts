import { viewOf } from '../../__testUtils__/explained';
import { Machine } from '../../__testUtils__/machine';
import { VirtualMachineInstanceSpec } from '../../objects';

function withDevices(
  devices: NonNullable<VirtualMachineInstanceSpec['domain']>['devices'],
  more: VirtualMachineInstanceSpec = {},
): Machine {
  return { template: { ...more, domain: { devices } } };
}

describe('interfaces', () => {
  it('join what was asked for and what is reported', () => {
    expect(
      viewOf({
        ...withDevices(
          {
            interfaces: [
              { name: 'default', masquerade: {}, ports: [{ port: 22 }] },
              { name: 'lab', bridge: {}, macAddress: '02:00:00:00:00:01' },
              { name: 'fast', binding: { name: 'passt' }, ports: [] },
            ],
          },
          {
            networks: [
              { name: 'default', pod: {} },
              { name: 'lab', multus: { networkName: 'team-a/lab' } },
            ],
          },
        ),
        instance: {
          interfaces: [
            {
              name: 'default',
              mac: '02:00:00:00:00:02',
              ipAddress: '10.0.0.7',
              ipAddresses: ['10.0.0.7', 'fd00::7'],
              infoSource: 'domain, guest-agent',
              interfaceName: 'enp1s0',
              linkState: 'up',
            },
            {
              interfaceName: 'docker0',
              ipAddress: '172.17.0.1',
              infoSource: 'guest-agent',
            },
          ],
        },
      }).interfaces,
    ).toEqual([
      {
        name: 'default',
        binding: 'masquerade',
        network: 'pod',
        mac: '02:00:00:00:00:02',
        addresses: ['10.0.0.7', 'fd00::7'],
        reportedBy: ['domain', 'guest-agent'],
        guestName: 'enp1s0',
        linkState: 'up',
        ports: [{ port: 22, protocol: 'TCP' }],
      },
      {
        name: 'lab',
        binding: 'bridge',
        network: 'team-a/lab',
        mac: '02:00:00:00:00:01',
        addresses: [],
        reportedBy: [],
      },
      { name: 'fast', binding: 'passt', addresses: [], reportedBy: [] },
      {
        name: 'docker0',
        addresses: ['172.17.0.1'],
        reportedBy: ['guest-agent'],
        guestName: 'docker0',
      },
    ]);
  });
});
