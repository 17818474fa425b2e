import { DataSource, DataVolume, PersistentVolumeClaim } from '../model';
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

describe('dataSourceReady', () => {
  const pvc = { name: 'ubuntu' };

  it.each([
    [{}, {}, 'NoSource: No source PVC set'],
    [{ pvc }, {}, 'NotFound: PVC not found'],
    [{ snapshot: pvc }, { claim }, 'NotFound: Snapshot not found'],
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
