import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { Kubernetes, connect } from './lib/kubernetes';
import { OpenApp, openApp } from './lib/openApp';
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
  status?: { printableStatus?: string };
}

const url = 'https://images.example.com/small.qcow2';

describe('a person uses the templates that are worked examples', () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;
  let kubernetes: Kubernetes;

  before(async () => {
    kubernetes = connect();
    namespace = await createNamespace();
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    await namespace?.remove();
  });

  it('gets a GPU workstation, and the command that shows its password once', async () => {
    const { page } = app;
    await submitTemplate(page, 'gpu-workstation', {
      name: 'workstation',
      namespace: namespace.name,
      cluster: kubernetes.cluster,
      owner: 'group:default/team-a',
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
    }>('v1', 'Secret', namespace.name, 'workstation-password');
    const password = Buffer.from(secret?.data.password ?? '', 'base64');
    assert.equal(password.length, 16);
    assert.ok(!shown.includes(password.toString()));
  });

  it('gets Windows from a registry, with the drivers that it lacks', async () => {
    const { page } = app;
    await submitTemplate(page, 'windows-virtual-machine', {
      name: 'windows',
      namespace: namespace.name,
      cluster: kubernetes.cluster,
      owner: 'group:default/team-a',
      imageFrom: 'registry',
      registryImage: 'registry.example.com/windows/server:2025',
      drivers: 'missing',
      preference: 'none',
      cpu: 1,
      memory: '2Gi',
    });
    await page
      .getByText(/Windows starts/)
      .first()
      .waitFor({ timeout: 120_000 });
    await until(async () => {
      const found = await kubernetes.find<VirtualMachine>(
        'kubevirt.io/v1',
        'VirtualMachine',
        namespace.name,
        'windows',
      );
      return found?.status?.printableStatus === 'Running';
    }, 'Windows to run');
  });

  it('runs a task twice, and nothing changes', async () => {
    const { page } = app;
    const read = () =>
      kubernetes.find<VirtualMachine>(
        'kubevirt.io/v1',
        'VirtualMachine',
        namespace.name,
        'windows',
      );
    const first = await read();
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Retry' }).click();
    // The first run creates it; one that finds it there applies it.
    await until(
      async () =>
        (
          await read()
        )?.metadata.managedFields?.some(
          ({ operation }) => operation === 'Apply',
        ) ?? false,
      'the task to apply the machine again',
    );
    const second = await read();
    assert.equal(second?.metadata.uid, first?.metadata.uid);
    assert.equal(second?.metadata.generation, first?.metadata.generation);
  });

  it('sees the files that a pull request would have', async () => {
    const { page } = app;
    const before = await kubernetes.contents(namespace.name);
    await submitTemplate(page, 'virtual-machine-pull-request', {
      name: 'proposed',
      namespace: namespace.name,
      cluster: kubernetes.cluster,
      owner: 'group:default/team-a',
    });
    await page
      .getByText(/virtual-machines\/proposed\/virtual-machine\.yaml/)
      .first()
      .waitFor({ timeout: 60_000 });
    await app.picture('task-pull-request', /These files make/);
    assert.deepEqual(await kubernetes.contents(namespace.name), before);
  });
});
