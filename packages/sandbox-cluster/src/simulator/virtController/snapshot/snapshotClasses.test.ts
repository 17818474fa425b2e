import { StorageClass, VolumeSnapshotClass } from '../../model';
import { snapshotClasses } from './snapshotClasses';

const storage = (name: string, provisioner: string): StorageClass => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name },
  provisioner,
});
const snapshot = (
  name: string,
  driver: string,
  isDefault = false,
): VolumeSnapshotClass => ({
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshotClass',
  metadata: {
    name,
    annotations: {
      'snapshot.storage.kubernetes.io/is-default-class': String(isDefault),
    },
  },
  driver,
  deletionPolicy: 'Delete',
});

describe('snapshotClasses', () => {
  it.each([
    ['no class', [], []],
    ['a class of another driver', [snapshot('a', 'nfs')], []],
    ['one class', [snapshot('a', 'rbd')], [['standard', 'a']]],
    [
      'several classes, one the default',
      [snapshot('a', 'rbd'), snapshot('b', 'rbd', true)],
      [['standard', 'b']],
    ],
  ])('with %s', (_what, all, expected) => {
    const found = snapshotClasses([storage('standard', 'rbd')], all);
    expect([...found]).toEqual(expected);
  });
});
