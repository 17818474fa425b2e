import { TestApi } from '../testing/TestApi';
import { demoObjects } from './demoObjects';

type Item = { metadata: { name: string; labels?: Record<string, string> } };

describe('a fresh cluster', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ objects: demoObjects() });
  });

  afterAll(async () => {
    await api.stop();
  });

  const names = async (path: string) => {
    const { body } = await api.get(path);
    return (body.items as unknown as Item[]).map(
      ({ metadata }) => metadata.name,
    );
  };

  it('has images to clone, and one that is not imported yet', async () => {
    const at = 'namespaces/kubevirt-os-images';
    const { body } = await api.get(
      `/apis/cdi.kubevirt.io/v1beta1/${at}/datasources`,
    );
    const sources = body.items as unknown as (Item & {
      spec: {
        source: { pvc?: { name: string }; snapshot?: { name: string } };
      };
      status?: { conditions: { type: string; status: string }[] };
    })[];
    const claims = await names(`/api/v1/${at}/persistentvolumeclaims`);
    const snapshots = await names(
      `/apis/snapshot.storage.k8s.io/v1/${at}/volumesnapshots`,
    );
    for (const { metadata, spec, status } of sources) {
      const { pvc, snapshot } = spec.source;
      const isThere = pvc
        ? claims.includes(pvc.name)
        : snapshots.includes(snapshot?.name ?? '');
      const ready = status?.conditions.find(({ type }) => type === 'Ready');
      expect([metadata.name, ready?.status]).toEqual([
        metadata.name,
        isThere ? 'True' : undefined,
      ]);
    }
    expect(snapshots).toEqual(['windows-2k22']);
    expect(sources).toHaveLength(claims.length + snapshots.length + 1);
  });

  it('has a snapshot class for the storage that can snapshot', async () => {
    expect(
      await names('/apis/snapshot.storage.k8s.io/v1/volumesnapshotclasses'),
    ).toEqual(['replicated']);
  });

  it('has a profile for each storage class', async () => {
    const classes = await names('/apis/storage.k8s.io/v1/storageclasses');
    expect(classes).toEqual([
      'archive',
      'local',
      'replicated',
      'shared',
      'standard',
    ]);
    expect(
      await names('/apis/cdi.kubevirt.io/v1beta1/storageprofiles'),
    ).toEqual(classes);
  });

  it.each(['team-a', 'team-b'])('has disks to use in %s', async namespace => {
    const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`;
    expect(await names(path)).toEqual([
      'data-disk',
      'home-directories',
      'local-scratch',
    ]);
    expect(
      await names(
        `/apis/snapshot.storage.k8s.io/v1/namespaces/${namespace}/volumesnapshots`,
      ),
    ).toEqual(['ubuntu-base']);
  });
});
