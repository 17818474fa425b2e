import {
  PersistentVolumeClaim,
  VolumeSnapshot,
  VolumeSnapshotClass,
} from '../../model';
import { volumeSnapshotStep } from './volumeSnapshotStep';

const driver = 'block.csi.example.com';
const apiVersion = 'snapshot.storage.k8s.io/v1';

const snapshot = (spec: Partial<VolumeSnapshot['spec']>): VolumeSnapshot => ({
  apiVersion,
  kind: 'VolumeSnapshot',
  metadata: { name: 'today', namespace: 'team-a' },
  spec: { source: { persistentVolumeClaimName: 'root' }, ...spec },
});
const claim = (storageClassName: string, phase: string) =>
  ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'root', namespace: 'team-a' },
    spec: { storageClassName },
    status: { phase },
  } satisfies PersistentVolumeClaim);
const storageClasses = [
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'replicated' },
    provisioner: driver,
  },
];
const usual: VolumeSnapshotClass = {
  apiVersion,
  kind: 'VolumeSnapshotClass',
  metadata: {
    name: 'usual',
    annotations: { 'snapshot.storage.kubernetes.io/is-default-class': 'true' },
  },
  driver,
  deletionPolicy: 'Delete',
};
const snapshotClasses = [
  usual,
  { ...usual, metadata: { name: 'other' }, driver: 'other.csi.example.com' },
];

const step = (
  spec: Partial<VolumeSnapshot['spec']>,
  found: PersistentVolumeClaim | undefined,
) =>
  volumeSnapshotStep(snapshot(spec), {
    claim: found,
    storageClasses,
    snapshotClasses,
  });

describe('volumeSnapshotStep', () => {
  const bound = claim('replicated', 'Bound');

  it('chooses the default class of the claim’s storage', () => {
    expect(step({}, bound)).toEqual({ do: 'useDefault', className: 'usual' });
  });

  it('keeps a bound claim', () => {
    expect(step({ volumeSnapshotClassName: 'usual' }, bound)).toEqual({
      do: 'take',
      claim: bound,
      by: usual,
    });
  });

  it.each([
    [
      'storage that nobody can snapshot',
      {},
      claim('standard', 'Bound'),
      'SetDefaultSnapshotClassFailed',
      'cannot find default snapshot class',
    ],
    [
      'a class that there is not',
      { volumeSnapshotClassName: 'nope' },
      bound,
      'GetSnapshotClassFailed',
      'volumesnapshotclass.snapshot.storage.k8s.io "nope" not found',
    ],
    [
      'a claim that there is not',
      { volumeSnapshotClassName: 'usual' },
      undefined,
      'SnapshotContentCreationFailed',
      'failed to retrieve PVC root',
    ],
    [
      'a claim that is not bound',
      { volumeSnapshotClassName: 'usual' },
      claim('replicated', 'Pending'),
      'SnapshotContentCreationFailed',
      'the PVC root is not yet bound to a PV',
    ],
    [
      'content that there is not',
      { source: { volumeSnapshotContentName: 'gone' } },
      undefined,
      'SnapshotContentMissing',
      'VolumeSnapshotContent is missing',
    ],
  ])('complains about %s', (_what, spec, found, reason, message) => {
    expect(step(spec, found)).toEqual({
      do: 'complain',
      reason,
      message: expect.stringContaining(message),
    });
  });
});
