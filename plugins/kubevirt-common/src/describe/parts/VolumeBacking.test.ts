import { diskFrom, withDisks } from '../../__testUtils__/disks';
import { Machine } from '../../__testUtils__/machine';

describe('sizes, classes and modes of disks', () => {
  const claim: Machine = {
    claimSpec: {
      storageClassName: 'fast',
      volumeMode: 'Block',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '3Gi' } },
    },
    claim: { capacity: { storage: '4Gi' }, accessModes: ['ReadWriteMany'] },
  };

  it('come from the claim', () => {
    expect(
      diskFrom({ persistentVolumeClaim: { claimName: 'web' } }, claim),
    ).toMatchObject({
      kindText: 'Existing volume claim, as a block device',
      requested: '3Gi',
      size: '4Gi',
      storageClass: 'fast',
      volumeMode: 'Block',
      accessModes: ['ReadWriteMany'],
      phase: 'Bound',
    });
  });

  it('come from the DataVolume as long as there is no claim', () => {
    expect(
      diskFrom(
        { dataVolume: { name: 'web' } },
        {
          dataVolume: { phase: 'Pending' },
          dataVolumeSpec: {
            source: { http: { url: 'https://images.example.com/os.img' } },
            storage: {
              storageClassName: 'slow',
              accessModes: ['ReadWriteOnce'],
              resources: { requests: { storage: '8Gi' } },
            },
          },
        },
      ),
    ).toMatchObject({
      source: 'https://images.example.com/os.img',
      requested: '8Gi',
      storageClass: 'slow',
      accessModes: ['ReadWriteOnce'],
      phase: 'Pending',
    });
  });

  it('come from the template as long as there is no DataVolume', () => {
    const spec = {
      source: { blank: {} },
      pvc: { resources: { requests: { storage: '1Gi' } } },
    };
    expect(
      diskFrom(
        { dataVolume: { name: 'web' } },
        {
          spec: {
            template: {
              spec: withDisks(
                [{ name: 'data', disk: {} }],
                [{ name: 'data', dataVolume: { name: 'web' } }],
              ),
            },
            dataVolumeTemplates: [{ metadata: { name: 'web' }, spec }],
          },
        },
      ),
    ).toMatchObject({
      source: 'nothing: an empty disk',
      requested: '1Gi',
    });
  });

  it('come from the instance where the claim is not known', () => {
    expect(
      diskFrom(
        { persistentVolumeClaim: { claimName: 'other' } },
        {
          instance: {
            volumeStatus: [
              {
                name: 'data',
                target: 'vdx',
                persistentVolumeClaimInfo: {
                  capacity: { storage: '20Gi' },
                  requests: { storage: '18Gi' },
                  volumeMode: 'Filesystem',
                },
              },
            ],
          },
        },
      ),
    ).toMatchObject({
      kindText: 'Existing volume claim, as an image file in its file system',
      requested: '18Gi',
      size: '20Gi',
      target: 'vdx',
      targetFrom: 'reported',
    });
  });
});
