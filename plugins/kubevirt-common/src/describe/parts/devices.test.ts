import { viewOf } from '../../__testUtils__/explained';
import { Machine } from '../../__testUtils__/machine';
import { VirtualMachineInstanceSpec } from '../../objects';

function withDevices(
  devices: NonNullable<VirtualMachineInstanceSpec['domain']>['devices'],
  more: VirtualMachineInstanceSpec = {},
): Machine {
  return { template: { ...more, domain: { devices } } };
}

describe('devices', () => {
  it('are all but disks, networks and settings', () => {
    expect(
      viewOf(
        withDevices({
          disks: [{ name: 'root' }],
          interfaces: [{ name: 'default' }],
          gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/A100' }],
          hostDevices: [{ name: 'qat', deviceName: 'intel.com/qat' }],
          tpm: {},
          inputs: [{ name: 'tablet', type: 'tablet' }, { type: 'keyboard' }],
          autoattachGraphicsDevice: false,
          blockMultiQueue: true,
        }),
      ).devices,
    ).toEqual([
      { kind: 'gpu', name: 'gpu1', deviceName: 'nvidia.com/A100' },
      { kind: 'hostDevice', name: 'qat', deviceName: 'intel.com/qat' },
      { kind: 'inputs', name: 'tablet' },
      { kind: 'inputs', name: 'inputs' },
      { kind: 'tpm', name: 'tpm' },
    ]);
  });
});
