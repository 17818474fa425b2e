import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { readyWith } from '../../__testUtils__/moments';

describe('NotLiveMigratable', () => {
  it.each<Found>([
    {
      what: 'a VM whose eviction strategy wants it to move',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
          message:
            'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        }),
        template: { ...fromImage, evictionStrategy: 'LiveMigrate' },
      },
      says: 'The VM is to move when its node is emptied, and cannot be moved while it runs: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode).',
      shows:
        'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
    },
    {
      what: 'a cluster whose VMs are all to move',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'HostDeviceNotLiveMigratable',
          message: 'VMI uses a PCI host devices',
        }),
        kubeVirt: {
          spec: { configuration: { evictionStrategy: 'LiveMigrate' } },
        },
      },
      says: 'The VM is to move when its node is emptied, and cannot be moved while it runs: VMI uses a PCI host devices.',
      shows: 'VMI uses a PCI host devices',
    },
    {
      what: 'a node that is being emptied',
      where: {
        instance: { evacuationNodeName: 'node01' },
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
          message:
            'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        }),
      },
      says: 'The VM is to move when its node is emptied, and cannot be moved while it runs: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode).',
      shows:
        'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
    },
  ])('finds $what', each => {
    expect(outcome('NotLiveMigratable', each)).toEqual(
      expected('NotLiveMigratable', each),
    );
  });

  it.each<Left>([
    {
      what: 'a VM that nobody wants to move',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
          message:
            'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        }),
      },
    },
    {
      what: 'a VM that is moving',
      where: {
        status: 'Migrating',
        instance: { evacuationNodeName: 'node01' },
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          message: 'stale',
        }),
        migrations: [
          {
            metadata: { namespace: 'team-a', name: 'move' },
            spec: { vmiName: 'web' },
            status: { phase: 'Running' },
          },
        ],
      },
    },
    {
      what: 'a VM that may be shut down instead',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'DisksNotLiveMigratable',
          message:
            'cannot migrate VMI: PVC web is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        }),
        template: { ...fromImage, evictionStrategy: 'LiveMigrateIfPossible' },
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
