import {
  DataSource,
  DataVolume,
  PersistentVolumeClaim,
  VolumeSnapshot,
} from '../model';
import { dataSourceReady } from './dataSourceReady';

const metadata = { name: 'ubuntu', namespace: 'images' };
const claim: PersistentVolumeClaim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata,
  spec: {},
};
const dataVolume = (phase: string): DataVolume => ({
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataVolume',
  metadata,
  spec: {},
  status: { phase },
});

const snapshot = (readyToUse: boolean): VolumeSnapshot => ({
  apiVersion: 'snapshot.storage.k8s.io/v1',
  kind: 'VolumeSnapshot',
  metadata,
  spec: { source: {} },
  status: { readyToUse },
});

describe('dataSourceReady', () => {
  const pvc = { name: 'ubuntu' };

  it.each([
    [{}, {}, 'NoSource: No source PVC set'],
    [{ pvc }, {}, 'NotFound: PVC not found'],
    [{ snapshot: pvc }, { claim }, 'NotFound: Snapshot not found'],
    [
      { snapshot: pvc },
      { snapshot: snapshot(false) },
      'SnapshotNotReady: Snapshot phase is not ready',
    ],
    [
      { pvc },
      { claim, dataVolume: dataVolume('ImportInProgress') },
      'ImportInProgress: Import DataVolume phase ImportInProgress',
    ],
    [{ pvc }, { claim }, 'Ready: DataSource is ready to be consumed'],
    [
      { pvc },
      { claim, dataVolume: dataVolume('Succeeded') },
      'Ready: DataSource is ready to be consumed',
    ],
  ])('of %j with %j', (source, found, words) => {
    const dataSource: DataSource = {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataSource',
      metadata,
      spec: { source },
    };
    const { status, reason, message } = dataSourceReady(dataSource, found);
    expect(`${reason}: ${message}`).toBe(words);
    expect(status).toBe(reason === 'Ready' ? 'True' : 'False');
  });
});
