import {
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  VolumeSnapshot,
} from '../../model';
import { cloneObstacle } from './cloneObstacle';
import { claimAsOriginal } from './cloneOriginal';
import { clonePhaseFor } from './clonePhaseFor';
import { CloneSource, cloneSource, sourceKeys } from './cloneSource';
import { renderTemporaryClaim } from './renderTemporaryClaim';

const namespace = 'team-a';
const source: CloneSource = { kind: 'pvc', namespace, name: 'golden' };

const claim = (phase: string): PersistentVolumeClaim => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'golden', namespace, uid: '1' },
  spec: {},
  status: { phase },
});

const filledBy = (phase?: string): DataVolume => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata: { name: 'golden', namespace },
  spec: {},
  status: { phase },
});

const pod = (phase: string, claimName: string, readOnly?: boolean): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'user', namespace },
  spec: {
    containers: [],
    volumes: [{ name: 'v', persistentVolumeClaim: { claimName, readOnly } }],
  },
  status: { phase },
});

const kept: VolumeSnapshot = {
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshot',
  metadata: { name: 'golden', namespace },
  spec: { source: { persistentVolumeClaimName: 'golden' } },
};
const missing = "The source snapshot golden doesn't exist";

describe('cloneObstacle', () => {
  it.each([
    ['there is no such claim', {}, 'CloneWithoutSource'],
    ['it is not bound', { claim: claim('Pending') }, 'ImportPVCNotReady'],
    [
      'it is being filled',
      { claim: claim('Bound'), filledBy: filledBy('ImportInProgress') },
      'ImportPVCNotReady',
    ],
    [
      'a pod writes to it',
      { claim: claim('Bound'), pods: [pod('Running', 'golden')] },
      'CloneSourceInUse',
    ],
  ])('is in the way where %s', (_where, found, reason) => {
    const { event } = cloneObstacle(source, { pods: [], ...found }) ?? {};
    expect(event?.[1]).toBe(reason);
  });

  it.each([
    ['it is bound', {}],
    ['it is filled', { filledBy: filledBy('Succeeded') }],
    ['its pods have ended', { pods: [pod('Succeeded', 'golden')] }],
    ['its pods only read', { pods: [pod('Running', 'golden', true)] }],
    ['pods use other claims', { pods: [pod('Running', 'other')] }],
  ])('is not there where %s', (_where, found) => {
    const all = { claim: claim('Bound'), pods: [], ...found };
    expect(cloneObstacle(source, all)).toBeUndefined();
  });

  it.each([
    [undefined, { event: ['Warning', 'CloneWithoutSource', missing] }],
    [false, {}],
    [true, undefined],
  ])('asks a snapshot whether it is ready: %s', (readyToUse, obstacle) => {
    const snapshot =
      readyToUse === undefined
        ? undefined
        : { ...kept, status: { readyToUse } };
    expect(
      cloneObstacle({ ...source, kind: 'snapshot' }, { snapshot, pods: [] }),
    ).toEqual(obstacle);
  });
});

describe('cloneSource', () => {
  const copy = (spec: DataVolume['spec']): DataVolume => ({
    ...filledBy(),
    spec,
  });
  const sourceRef = { kind: 'DataSource', name: 'ubuntu' };

  it('is in the DataVolume’s namespace unless it says otherwise', () => {
    const { pvc } = { pvc: { name: 'golden' } };
    expect(cloneSource(copy({ source: { pvc } }), () => undefined)).toEqual(
      source,
    );
    expect(
      cloneSource(
        copy({ source: { pvc: { ...pvc, namespace: 'images' } } }),
        () => undefined,
      ),
    ).toEqual({ ...source, namespace: 'images' });
  });

  it('is what the DataSource names, from where that is', () => {
    const dataSource = {
      ...filledBy(),
      metadata: { name: 'ubuntu', namespace: 'images' },
      spec: { source: { snapshot: { name: 'daily' } } },
    };
    const asked: string[] = [];
    const found = cloneSource(
      copy({ sourceRef: { ...sourceRef, namespace: 'images' } }),
      key => {
        asked.push(key);
        return dataSource;
      },
    );
    expect(found).toEqual({
      kind: 'snapshot',
      namespace: 'images',
      name: 'daily',
    });
    expect(asked).toEqual(['images/ubuntu']);
  });

  it('is unknown without the DataSource, but known by its key', () => {
    const dataVolume = copy({ sourceRef });
    expect(cloneSource(dataVolume, () => undefined)).toBeUndefined();
    expect(sourceKeys(dataVolume)).toEqual(['team-a/ubuntu']);
  });
});

describe('renderTemporaryClaim', () => {
  const node = { 'volume.kubernetes.io/selected-node': 'node01' };
  const target = {
    ...claim('Pending'),
    metadata: { name: 'copy', namespace, uid: '2' },
    spec: {
      storageClassName: 'standard',
      dataSourceRef: { apiGroup: 'cdi.kubevirt.io', kind: 'VolumeCloneSource' },
    },
  };

  it('asks the storage within a namespace', () => {
    const { metadata, spec } = renderTemporaryClaim(
      source,
      claimAsOriginal(claim('Bound')),
      target,
      'CSIClone',
    );
    expect(metadata.name).toBe('tmp-pvc-2');
    expect(spec).toEqual({
      storageClassName: 'standard',
      dataSource: { kind: 'PersistentVolumeClaim', name: 'golden' },
    });
  });

  it('asks pods across namespaces, on the original’s node', () => {
    const original = claim('Bound');
    original.metadata.annotations = node;
    const { metadata, spec } = renderTemporaryClaim(
      { ...source, namespace: 'images' },
      claimAsOriginal(original),
      target,
      'HostClone',
    );
    expect(metadata.annotations).toEqual({
      ...node,
      'k8s.io/CloneRequest': 'images/golden',
    });
    expect(spec).toEqual({ storageClassName: 'standard' });
  });
});

describe('clonePhaseFor', () => {
  const target = {
    ...claim('Pending'),
    spec: { storageClassName: 'replicated' },
  };
  const classes = [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name: 'replicated' },
      provisioner: 'block.csi.example.com',
    },
  ];

  it.each([
    ['pvc', namespace, undefined, 'CSIClone'],
    ['pvc', 'images', undefined, 'HostClone'],
    ['snapshot', namespace, 'block.csi.example.com', 'SnapshotClone'],
    ['snapshot', 'images', 'block.csi.example.com', 'SnapshotClone'],
    ['snapshot', namespace, 'other.csi.example.com', 'HostClone'],
  ] as const)('copies a %s of %s on %s by %s', (kind, at, driver, phase) => {
    const from = { kind, namespace: at, name: 'golden' };
    expect(clonePhaseFor(from, { driver }, target, classes)).toBe(phase);
  });
});
