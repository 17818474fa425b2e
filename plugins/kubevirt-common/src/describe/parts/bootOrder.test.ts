import { withDisks } from '../../__testUtils__/disks';
import { viewOf } from '../../__testUtils__/explained';

describe('boot order', () => {
  const volumes = ['a', 'b', 'c'].map(name => ({
    name,
    persistentVolumeClaim: { claimName: name },
  }));

  it('is the order of the disks where none has one', () => {
    const view = viewOf({
      template: withDisks(
        ['a', 'b', 'c'].map(name => ({ name, disk: {} })),
        volumes,
      ),
    });
    expect(view.disks.map(disk => [disk.name, disk.bootOrder])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(view.boot).toEqual({ disk: 'a', persistent: true });
  });

  it('leaves out those without one where another has one', () => {
    const view = viewOf({
      template: withDisks(
        [
          { name: 'a', disk: {} },
          { name: 'b', bootOrder: 7, disk: {} },
          { name: 'c', bootOrder: 2, disk: {} },
        ],
        volumes,
      ),
    });
    expect(view.disks.map(disk => [disk.name, disk.bootOrder])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', undefined],
    ]);
    expect(view.boot).toEqual({ disk: 'c', persistent: true });
  });

  it('knows an interface that comes before all disks', () => {
    const view = viewOf({
      template: {
        domain: {
          devices: {
            disks: [{ name: 'a', bootOrder: 2, disk: {} }],
            interfaces: [{ name: 'default', bridge: {}, bootOrder: 1 }],
          },
        },
        volumes,
      },
    });
    expect(view.disks[0]).toMatchObject({ name: 'a', bootOrder: 2 });
    expect(view.boot).toEqual({ network: 'default' });
  });

  it('says when nothing of the boot disk survives a restart', () => {
    expect(
      viewOf({
        template: withDisks(
          [{ name: 'a', disk: {} }],
          [{ name: 'a', containerDisk: { image: 'os' } }],
        ),
      }).boot,
    ).toEqual({ disk: 'a', persistent: false });
  });
});
