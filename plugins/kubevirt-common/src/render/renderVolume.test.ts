import { DiskValues } from '../values';
import { renderVolume } from './renderVolume';

describe('renderVolume', () => {
  it.each<[Omit<DiskValues, 'name'>, object]>([
    [
      { persistentVolumeClaim: { name: 'c', readOnly: true } },
      { persistentVolumeClaim: { claimName: 'c', readOnly: true } },
    ],
    [{ dataVolume: { name: 'd' } }, { dataVolume: { name: 'd' } }],
    [
      { ephemeral: { persistentVolumeClaim: { name: 'c' } } },
      { ephemeral: { persistentVolumeClaim: { claimName: 'c' } } },
    ],
    [
      { containerDisk: { image: 'i', imagePullSecret: 's', path: '/d/i' } },
      { containerDisk: { image: 'i', imagePullSecret: 's', path: '/d/i' } },
    ],
    [{ emptyDisk: { capacity: 1024 } }, { emptyDisk: { capacity: '1024' } }],
    [
      { hostDisk: { path: '/d', type: 'DiskOrCreate', capacity: '1Gi' } },
      { hostDisk: { path: '/d', type: 'DiskOrCreate', capacity: '1Gi' } },
    ],
    [
      { configMap: { name: 'm', volumeLabel: 'CFG' } },
      { configMap: { name: 'm', volumeLabel: 'CFG' } },
    ],
    [
      { secret: { name: 's', volumeLabel: 'KEYS' } },
      { secret: { secretName: 's', volumeLabel: 'KEYS' } },
    ],
    [
      { serviceAccount: { name: 'a' } },
      { serviceAccount: { serviceAccountName: 'a' } },
    ],
    [
      { sysprep: { secret: { name: 's' } } },
      { sysprep: { secret: { name: 's' } } },
    ],
  ])('puts %j in the words of KubeVirt', (values, volume) => {
    expect(renderVolume({ name: 'extra', ...values })).toEqual({
      name: 'extra',
      ...volume,
    });
  });
});
