import { viewOf } from '../../__testUtils__/explained';
import { Machine } from '../../__testUtils__/machine';
import { VirtualMachineInstanceSpec } from '../../objects';

function withDevices(
  devices: NonNullable<VirtualMachineInstanceSpec['domain']>['devices'],
  more: VirtualMachineInstanceSpec = {},
): Machine {
  return { template: { ...more, domain: { devices } } };
}

describe('file systems', () => {
  it('are told with the lines that mount them', () => {
    expect(
      viewOf({
        ...withDevices(
          { filesystems: [{ name: 'shared', virtiofs: {} }] },
          {
            volumes: [
              { name: 'shared', persistentVolumeClaim: { claimName: 'web' } },
            ],
          },
        ),
        claim: { capacity: { storage: '5Gi' }, accessModes: ['ReadWriteMany'] },
      }).filesystems,
    ).toEqual([
      {
        name: 'shared',
        kind: 'persistentVolumeClaim',
        kindText: 'Existing volume claim',
        source: 'web',
        claim: 'web',
        size: '5Gi',
        storageClass: 'fast',
        accessModes: ['ReadWriteMany'],
        persistent: true,
        mount: [
          'sudo mkdir -p /mnt/shared',
          'sudo mount -t virtiofs shared /mnt/shared',
        ],
      },
    ]);
  });

  it('are no disks', () => {
    expect(
      viewOf(
        withDevices(
          { filesystems: [{ name: 'files', virtiofs: {} }] },
          { volumes: [{ name: 'files', configMap: { name: 'files' } }] },
        ),
      ),
    ).toMatchObject({
      disks: [],
      filesystems: [{ name: 'files', persistent: false }],
    });
  });

  it('are mounted safely, whatever their names', () => {
    expect(
      viewOf(withDevices({ filesystems: [{ name: "a'; reboot #" }] }))
        .filesystems[0].mount,
    ).toEqual([
      `sudo mkdir -p '/mnt/a'\\''; reboot #'`,
      `sudo mount -t virtiofs 'a'\\''; reboot #' '/mnt/a'\\''; reboot #'`,
    ]);
  });
});
