import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, startJourney } from './lib/startJourney';
import { submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

interface VirtualMachine {
  apiVersion: string;
  kind: string;
  metadata: object;
  spec: {
    dataVolumeTemplates?: { spec: { storage: object } }[];
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
const url = 'https://images.example.com/small.qcow2';
const size = '10Gi';

describe('a person creates virtual machines of every kind', () => {
  let journey: Journey;
  const made: string[] = [];

  before(async () => {
    journey = await startJourney();
    const { kubernetes, namespace } = journey;
    for (const name of ['own', 'data', 'shared']) {
      await kubernetes.api.create({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { namespace, name },
        spec: {
          accessModes: ['ReadWriteMany'],
          resources: { requests: { storage: '2Gi' } },
        },
      } as object);
    }
  });

  after(() => journey?.end());

  function read(name: string) {
    const { kubernetes, namespace } = journey;
    return kubernetes.find<VirtualMachine>(
      'kubevirt.io/v1',
      'VirtualMachine',
      namespace,
      name,
    );
  }

  /** Goes through the form, and waits until the machine is there. */
  async function create(name: string, more: object) {
    await submitTemplate(
      journey.page,
      'virtual-machine',
      journey.form(name, more),
    );
    await until(
      async () => (await read(name)) !== undefined,
      `virtual machine '${name}'`,
    );
    made.push(name);
    const { spec } = (await read(name)) as VirtualMachine;
    return spec;
  }

  const copied: [string, string, object, object][] = [
    [
      'an image by URL',
      'boot-url',
      { from: 'url', url, size },
      { source: { http: { url } } },
    ],
    [
      'an image in a registry, copied to a disk',
      'boot-registry',
      { from: 'registry', image: 'quay.io/containerdisks/debian', size },
      {
        source: { registry: { url: 'docker://quay.io/containerdisks/debian' } },
      },
    ],
    [
      'an image that is offered, as a DataSource',
      'boot-offered',
      {
        from: 'dataSource',
        namespace: 'kubevirt-os-images',
        name: 'debian-13',
        size,
      },
      {
        sourceRef: {
          kind: 'DataSource',
          namespace: 'kubevirt-os-images',
          name: 'debian-13',
        },
      },
    ],
    [
      'a snapshot',
      'boot-snapshot',
      { from: 'snapshot', namespace: 'team-a', name: 'ubuntu-base', size },
      { source: { snapshot: { namespace: 'team-a', name: 'ubuntu-base' } } },
    ],
    [
      'a copy of a claim',
      'boot-copy',
      { from: 'copy', namespace: 'team-a', name: 'data-disk', size: '20Gi' },
      { source: { pvc: { namespace: 'team-a', name: 'data-disk' } } },
    ],
    [
      'an empty disk',
      'boot-blank',
      { from: 'blank', size },
      { source: { blank: {} } },
    ],
  ];
  for (const [what, name, boot, expected] of copied) {
    it(`boots from ${what}`, async () => {
      const { dataVolumeTemplates = [] } = await create(name, { boot });
      const [{ storage, ...source }] = dataVolumeTemplates.map(
        ({ spec }) => spec,
      );
      assert.deepEqual(source, expected);
    });
  }

  it('boots from a container image', async () => {
    const spec = await create('boot-container', {});
    assert.equal(spec.dataVolumeTemplates, undefined);
    assert.match(JSON.stringify(spec.template.spec.volumes[0]), /fedora:42/);
  });

  it('boots from a claim, which is the first of its disks', async () => {
    const spec = await create('boot-claim', {
      boot: { from: 'claim', name: 'own' },
    });
    assert.equal(spec.dataVolumeTemplates, undefined);
    assert.match(
      JSON.stringify(spec.template.spec.volumes[0]),
      /"claimName":"own"/,
    );
  });

  it('has GPUs, a disk and a file system', async () => {
    const { template } = await create('devices', {
      devices: { gpus: [{ name: 'gpu1', deviceName: gpu }] },
      claims: {
        disks: [{ name: 'extra', persistentVolumeClaim: { name: 'data' } }],
        filesystems: [
          { name: 'home', persistentVolumeClaim: { name: 'shared' } },
        ],
      },
    });
    const { devices } = template.spec.domain;
    assert.deepEqual(devices.gpus, [{ name: 'gpu1', deviceName: gpu }]);
    assert.deepEqual(devices.filesystems, [{ name: 'home', virtiofs: {} }]);
  });

  it('has more cloud-init than fits into the machine itself', async () => {
    const { kubernetes, namespace } = journey;
    const cloudInit = `#cloud-config\n# ${'x'.repeat(3000)}\npackages: [vim]\n`;
    const { template } = await create('large-cloud-init', { cloudInit });
    assert.match(
      JSON.stringify(template.spec.volumes),
      /"secretRef":\{"name":"large-cloud-init-cloudinit"\}/,
    );
    const secret = await kubernetes.find<{
      apiVersion: string;
      kind: string;
      data: { userdata: string };
    }>('v1', 'Secret', namespace, 'large-cloud-init-cloudinit');
    assert.equal(
      Buffer.from(secret?.data.userdata ?? '', 'base64').toString(),
      cloudInit,
    );
  });

  it('has all of them run', async () => {
    for (const name of made) {
      await until(
        async () => (await read(name))?.status?.printableStatus === 'Running',
        `virtual machine '${name}' to run`,
      );
    }
    assert.equal(made.length, 10);
  });

  it('reads that a disk waits for the upload of its image', async () => {
    const { app, page } = journey;
    await create('boot-upload', {
      boot: { from: 'blank', size },
      more: {
        wait: 'applied',
        values:
          'rootDisk: { dataVolume: { template: { source: { upload: {} } } } }',
      },
    });
    await page
      .getByText(/is created in namespace/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Open the virtual machine' }).click();
    await page
      .getByText('Waiting for a disk image to be uploaded')
      .first()
      .waitFor({ timeout: 60_000 });
    await app.picture('tab-upload', 'Waiting for a disk image');
    assert.equal(
      (await read('boot-upload'))?.status?.printableStatus,
      'Provisioning',
    );
  });
});
