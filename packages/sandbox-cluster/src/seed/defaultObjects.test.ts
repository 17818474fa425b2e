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
    const { body } = await api.get(
      '/apis/cdi.kubevirt.io/v1beta1/namespaces/kubevirt-os-images/datasources',
    );
    const sources = body.items as unknown as (Item & {
      spec: { source: { pvc: { name: string } } };
      status?: { conditions: { type: string; status: string }[] };
    })[];
    const claims = await names(
      '/api/v1/namespaces/kubevirt-os-images/persistentvolumeclaims',
    );
    for (const { metadata, spec, status } of sources) {
      const isThere = claims.includes(spec.source.pvc.name);
      const ready = status?.conditions.find(({ type }) => type === 'Ready');
      expect([metadata.name, ready?.status]).toEqual([
        metadata.name,
        isThere ? 'True' : undefined,
      ]);
    }
    expect(sources).toHaveLength(claims.length + 1);
  });

  it('has a profile for each storage class', async () => {
    const classes = await names('/apis/storage.k8s.io/v1/storageclasses');
    expect(classes).toEqual(['archive', 'local', 'shared', 'standard']);
    expect(
      await names('/apis/cdi.kubevirt.io/v1beta1/storageprofiles'),
    ).toEqual(classes);
  });

  it.each(['team-a', 'team-b'])('has claims to use in %s', async namespace => {
    const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`;
    expect(await names(path)).toEqual([
      'data-disk',
      'home-directories',
      'local-scratch',
    ]);
  });
});
