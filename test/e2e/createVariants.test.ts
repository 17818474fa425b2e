import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { Kubernetes, connect } from './lib/kubernetes';
import { OpenApp, openApp } from './lib/openApp';
import { submitTemplate } from './lib/submitTemplate';

interface VirtualMachine {
  apiVersion: string;
  kind: string;
  metadata: { uid: string; generation: number };
  spec: {
    dataVolumeTemplates?: { spec: { source: object } }[];
    template: {
      spec: {
        domain: { devices: { gpus?: object[]; filesystems?: object[] } };
        volumes: object[];
      };
    };
  };
  status?: { printableStatus?: string };
}

const gpu = 'nvidia.com/GA100_A100_PCIE_40GB';
const small = { cpu: '1', memory: '1Gi' };
const url = 'https://images.example.com/small.qcow2';

describe('a person creates virtual machines of every kind', () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;
  let kubernetes: Kubernetes;

  before(async () => {
    kubernetes = connect();
    namespace = await createNamespace();
    for (const name of ['golden', 'data', 'shared']) {
      await kubernetes.api.create({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { namespace: namespace.name, name },
        spec: {
          accessModes: ['ReadWriteMany'],
          resources: { requests: { storage: '2Gi' } },
        },
      } as object);
    }
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    await namespace?.remove();
  });

  /** Goes through the form and waits for the end of the task. */
  async function create(name: string, formData: object) {
    const { page } = app;
    await submitTemplate(page, 'virtual-machine', {
      target: { cluster: kubernetes.cluster, namespace: namespace.name },
      name,
      owner: 'group:default/team-a',
      size: small,
      ...formData,
    });
    await page
      .getByText(/is created in namespace/)
      .first()
      .waitFor({ timeout: 120_000 });
    const found = await kubernetes.find<VirtualMachine>(
      'kubevirt.io/v1',
      'VirtualMachine',
      namespace.name,
      name,
    );
    assert.ok(found, `there is no virtual machine '${name}'`);
    return found;
  }

  const boots: [string, object, object][] = [
    ['an image by URL', { from: 'url', url, size: '10Gi' }, { http: { url } }],
    [
      'an image in a registry, copied to a disk',
      {
        from: 'registry',
        image: 'quay.io/containerdisks/debian',
        size: '10Gi',
      },
      { registry: { url: 'docker://quay.io/containerdisks/debian' } },
    ],
    ['an empty disk', { from: 'blank', size: '10Gi' }, { blank: {} }],
  ];
  for (const [what, boot, source] of boots) {
    it(`boots from ${what}`, async () => {
      const name = `boot-${(boot as { from: string }).from.toLowerCase()}`;
      const { spec } = await create(name, { boot });
      assert.deepEqual(spec.dataVolumeTemplates?.[0].spec.source, source);
    });
  }

  it('boots from a container image', async () => {
    const image = 'quay.io/containerdisks/fedora:42';
    const { spec } = await create('boot-container', {
      boot: { from: 'containerDisk', image },
    });
    assert.equal(spec.dataVolumeTemplates, undefined);
    assert.match(JSON.stringify(spec.template.spec.volumes[0]), /fedora:42/);
  });

  it('boots from a claim', async () => {
    const { spec } = await create('boot-claim', {
      boot: { from: 'claim', name: 'golden' },
    });
    assert.match(
      JSON.stringify(spec.template.spec.volumes[0]),
      /"claimName":"golden"/,
    );
  });

  it('boots from a copy of a claim', async () => {
    const { spec } = await create('boot-copy', {
      boot: {
        from: 'copy',
        name: 'golden',
        namespace: namespace.name,
        size: '10Gi',
      },
      more: { wait: 'applied' },
    });
    assert.match(JSON.stringify(spec.dataVolumeTemplates), /"name":"golden"/);
  });

  it('has GPUs, a disk and a file system', async () => {
    const { spec } = await create('devices', {
      boot: { from: 'containerDisk', image: 'quay.io/containerdisks/fedora' },
      devices: { gpus: [{ name: 'gpu1', deviceName: gpu }] },
      claims: {
        disks: [{ name: 'extra', persistentVolumeClaim: { name: 'data' } }],
        filesystems: [
          { name: 'home', persistentVolumeClaim: { name: 'shared' } },
        ],
      },
    });
    const { devices } = spec.template.spec.domain;
    assert.deepEqual(devices.gpus, [{ name: 'gpu1', deviceName: gpu }]);
    assert.deepEqual(devices.filesystems, [{ name: 'home', virtiofs: {} }]);
  });

  it('has more cloud-init than fits into the machine itself', async () => {
    const cloudInit = `#cloud-config\n# ${'x'.repeat(3000)}\npackages: [vim]\n`;
    const { spec } = await create('large-cloud-init', {
      boot: { from: 'containerDisk', image: 'quay.io/containerdisks/fedora' },
      cloudInit,
    });
    assert.match(
      JSON.stringify(spec.template.spec.volumes),
      /"secretRef":\{"name":"large-cloud-init-cloudinit"\}/,
    );
    const secret = await kubernetes.find<{
      apiVersion: string;
      kind: string;
      data: { userdata: string };
    }>('v1', 'Secret', namespace.name, 'large-cloud-init-cloudinit');
    assert.equal(
      Buffer.from(secret?.data.userdata ?? '', 'base64').toString(),
      cloudInit,
    );
  });
});
