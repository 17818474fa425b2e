import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Journey, startJourney } from './lib/startJourney';
import { submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

interface VirtualMachine {
  apiVersion: string;
  kind: string;
  metadata: {
    uid: string;
    generation: number;
    managedFields?: { operation: string }[];
  };
  spec: { preference?: { name: string }; template: object };
}

const url = 'https://images.example.com/small.qcow2';

describe('a person uses the templates that are worked examples', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  /** Where and whose a machine is, as the forms of its templates have it. */
  function who(name: string) {
    return {
      target: {
        cluster: journey.kubernetes.cluster,
        namespace: journey.namespace,
      },
      name,
      owner: 'group:default/team-a',
    };
  }

  function read(name: string) {
    const { kubernetes, namespace } = journey;
    return kubernetes.find<VirtualMachine>(
      'kubevirt.io/v1',
      'VirtualMachine',
      namespace,
      name,
    );
  }

  it('gets a GPU workstation, and the command that shows its password once', async () => {
    const { app, page, kubernetes, namespace } = journey;
    await submitTemplate(page, 'gpu-workstation', {
      ...who('workstation'),
      imageUrl: url,
      diskSize: '10Gi',
      cpu: 1,
      memory: '1Gi',
      password: 'generate',
    });
    await page
      .getByText(/has its GPUs/)
      .first()
      .waitFor({ timeout: 120_000 });
    await page.getByText(/get secret workstation-password/).waitFor();
    await app.picture('task-gpu-workstation', /has its GPUs/);
    const shown = await page.locator('body').innerText();
    const secret = await kubernetes.find<{
      apiVersion: string;
      kind: string;
      data: { password: string };
    }>('v1', 'Secret', namespace, 'workstation-password');
    const password = Buffer.from(secret?.data.password ?? '', 'base64');
    assert.equal(password.length, 16);
    assert.ok(!shown.includes(password.toString()));
  });

  it('gets Windows from an image that was uploaded, as its version likes it', async () => {
    const { page, kubernetes, namespace } = journey;
    await kubernetes.api.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name: 'windows-image' },
      spec: {
        accessModes: ['ReadWriteMany'],
        resources: { requests: { storage: '20Gi' } },
      },
    } as object);
    await submitTemplate(page, 'windows-virtual-machine', {
      ...who('windows-uploaded'),
      imageClaim: 'windows-image',
      diskSize: '20Gi',
      cpu: 1,
      memory: '2Gi',
    });
    await page
      .getByText(/Windows starts/)
      .first()
      .waitFor({ timeout: 120_000 });
    assert.equal(
      (await read('windows-uploaded'))?.spec.preference?.name,
      'windows.2k25.virtio',
    );
  });

  it('gets Windows from a registry, with the drivers that it lacks', async () => {
    const { app, page } = journey;
    await submitTemplate(page, 'windows-virtual-machine', {
      ...who('windows'),
      imageFrom: 'registry',
      registryImage: 'registry.example.com/windows/server:2025',
      drivers: 'missing',
      cpu: 1,
      memory: '2Gi',
    });
    await page
      .getByText(/Windows starts/)
      .first()
      .waitFor({ timeout: 120_000 });
    await app.picture('task-windows', /Windows starts/);
    const found = await read('windows');
    assert.equal(found?.spec.preference?.name, 'windows.2k25');
    assert.match(JSON.stringify(found?.spec.template), /virtio-container-disk/);
  });

  it('runs a task twice, and nothing changes', async () => {
    const { page } = journey;
    const first = await read('windows');
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Retry' }).click();
    // The first run creates it; one that finds it there applies it.
    await until(
      async () =>
        (
          await read('windows')
        )?.metadata.managedFields?.some(
          ({ operation }) => operation === 'Apply',
        ) ?? false,
      'the task to apply the machine again',
    );
    const second = await read('windows');
    assert.equal(second?.metadata.uid, first?.metadata.uid);
    assert.equal(second?.metadata.generation, first?.metadata.generation);
  });

  it('sees the files that a pull request would have', async () => {
    const { app, page, kubernetes, namespace } = journey;
    const before = await kubernetes.contents(namespace);
    await submitTemplate(page, 'virtual-machine-pull-request', {
      name: 'proposed',
      namespace,
      cluster: kubernetes.cluster,
      owner: 'group:default/team-a',
    });
    await page
      .getByText(/virtual-machines\/proposed\/virtual-machine\.yaml/)
      .first()
      .waitFor({ timeout: 60_000 });
    await app.picture('task-pull-request', /These files make/);
    assert.deepEqual(await kubernetes.contents(namespace), before);
  });
});
