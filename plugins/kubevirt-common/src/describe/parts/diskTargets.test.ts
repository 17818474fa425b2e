import { disksOf, withDisks } from '../../__testUtils__/disks';

describe('devices of disks in the guest', () => {
  it.each([
    ['amd64', undefined, 'sata', 'sda'],
    [undefined, undefined, 'sata', 'sda'],
    ['arm64', undefined, 'virtio', 'vda'],
    ['s390x', undefined, 'virtio', 'vda'],
    ['amd64', 'scsi', 'scsi', 'sda'],
    ['amd64', 'usb', 'usb', 'sda'],
    ['amd64', 'virtio', 'virtio', 'vda'],
  ])('on %s, bus %s: %s %s', (architecture, asked, bus, target) => {
    expect(
      disksOf({
        template: withDisks(
          [{ name: 'root', disk: { bus: asked } }],
          [{ name: 'root', containerDisk: {} }],
          { architecture },
        ),
      })[0],
    ).toMatchObject({ bus, target, targetFrom: 'order' });
  });

  it('have one alphabet for each prefix, in the order of the spec', () => {
    const disks = disksOf({
      template: withDisks(
        [
          { name: 'a', disk: { bus: 'virtio' } },
          { name: 'b', cdrom: { bus: 'sata' } },
          { name: 'c', disk: { bus: 'virtio' } },
          { name: 'd', lun: { bus: 'scsi' } },
        ],
        ['a', 'b', 'c', 'd'].map(name => ({ name, containerDisk: {} })),
      ),
    });
    expect(
      disks.map(({ name, device, target }) => [name, device, target]),
    ).toEqual([
      ['a', 'disk', 'vda'],
      ['b', 'cdrom', 'sda'],
      ['c', 'disk', 'vdb'],
      ['d', 'lun', 'sdb'],
    ]);
    expect(disks[1].readOnly).toBe(true);
    expect(disks[0].readOnly).toBeUndefined();
  });

  it('go on with two letters after the 26th', () => {
    const names = Array.from({ length: 28 }, (_, at) => `d${at}`);
    const disks = disksOf({
      template: withDisks(
        names.map(name => ({ name, disk: { bus: 'virtio' } })),
        names.map(name => ({ name, emptyDisk: {} })),
      ),
    });
    expect(disks.slice(25).map(({ target }) => target)).toEqual([
      'vdz',
      'vdaa',
      'vdab',
    ]);
  });
});
