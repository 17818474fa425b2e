import { SandboxCluster } from '../../SandboxCluster';
import { DataVolume } from '../model';
import { find, waitFor } from '../testing/watchStatuses';

const namespace = 'team-a';
const cdi = 'cdi.kubevirt.io/v1beta1';

describe('a DataVolume that is to be uploaded', () => {
  let cluster: SandboxCluster;

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 20 } });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });

  afterAll(() => cluster.stop());

  it('waits for its image, with a pod that would take it in', async () => {
    cluster.objects.create({
      apiVersion: cdi,
      kind: 'DataVolume',
      metadata: { name: 'own', namespace },
      spec: {
        source: { upload: {} },
        storage: { resources: { requests: { storage: '4Gi' } } },
      },
    });
    const volume = await waitFor('the upload is ready', () => {
      const found = find<DataVolume>(cluster, cdi, 'DataVolume', {
        namespace,
        name: 'own',
      });
      return found?.status?.phase === 'UploadReady' ? found : undefined;
    });
    expect(volume.status).toMatchObject({ progress: 'N/A' });
    expect(cluster.objects.list('v1', 'Pod', namespace)).toMatchObject([
      { metadata: { name: 'cdi-upload-own' } },
    ]);
  });
});
