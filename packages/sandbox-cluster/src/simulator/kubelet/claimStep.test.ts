import { PersistentVolumeClaim, StorageClass } from '../model';
import { claimStep } from './claimStep';

const storageClass = (
  name: string,
  options: { isDefault?: boolean; lazy?: boolean } = {},
): StorageClass => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: {
    name,
    annotations: options.isDefault
      ? { 'storageclass.kubernetes.io/is-default-class': 'true' }
      : {},
  },
  provisioner: 'csi.example.com',
  volumeBindingMode: options.lazy ? 'WaitForFirstConsumer' : 'Immediate',
});

const claim = (
  spec: PersistentVolumeClaim['spec'],
  annotations: Record<string, string> = {},
): PersistentVolumeClaim => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'c', namespace: 'team-a', annotations },
  spec,
});

const standard = storageClass('standard', { isDefault: true });
const local = storageClass('local', { lazy: true });
const selected = { 'volume.kubernetes.io/selected-node': 'node01' };
const provisions = { do: 'provision', provisioner: 'csi.example.com' };

describe('claimStep', () => {
  it.each([
    ['takes the default class', claim({}), [standard], { do: 'useDefault' }],
    [
      'provisions',
      claim({ storageClassName: 'standard' }),
      [standard],
      provisions,
    ],
    [
      'finds no class',
      claim({}),
      [local],
      {
        do: 'complain',
        type: 'Normal',
        reason: 'FailedBinding',
        message:
          'no persistent volumes available for this claim and no storage class is set',
      },
    ],
    [
      'takes no class where none is wanted',
      claim({ storageClassName: '' }),
      [standard],
      expect.objectContaining({ reason: 'FailedBinding' }),
    ],
    [
      'finds not this class',
      claim({ storageClassName: 'fast' }),
      [standard],
      {
        do: 'complain',
        type: 'Warning',
        reason: 'ProvisioningFailed',
        message: 'storageclass.storage.k8s.io "fast" not found',
      },
    ],
    [
      'waits for a pod',
      claim({ storageClassName: 'local' }),
      [local],
      {
        do: 'complain',
        type: 'Normal',
        reason: 'WaitForFirstConsumer',
        message: 'waiting for first consumer to be created before binding',
      },
    ],
    [
      'provisions once a node is chosen',
      claim({ storageClassName: 'local' }, selected),
      [local],
      provisions,
    ],
    [
      'leaves a populated claim to its populator',
      claim(
        {
          storageClassName: 'local',
          dataSourceRef: {
            apiGroup: 'cdi.kubevirt.io',
            kind: 'VolumeImportSource',
          },
        },
        selected,
      ),
      [local],
      { do: 'nothing' },
    ],
    [
      'lets the storage copy a claim',
      claim({
        storageClassName: 'standard',
        dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'golden' },
      }),
      [standard],
      provisions,
    ],
  ])('%s', (_what, object, classes, step) => {
    expect(claimStep(object, classes, () => undefined)).toEqual(step);
  });

  it('waits for ever for a provisioner that does not answer', () => {
    const object = claim({ storageClassName: 'standard' });
    expect(claimStep(object, [standard], () => 'F10')).toMatchObject({
      do: 'complain',
      reason: 'ExternalProvisioning',
    });
  });
});
