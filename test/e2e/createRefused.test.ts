import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { press } from './lib/fillTemplate';
import { Kubernetes, connect } from './lib/kubernetes';
import { OpenApp, openApp } from './lib/openApp';
import { openTemplate, submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

const boot = {
  from: 'containerDisk',
  image: 'quay.io/containerdisks/fedora:42',
};

describe('a person is refused a virtual machine, or changes their mind', () => {
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

  function form(name: string, more: object = {}) {
    return {
      target: { cluster: kubernetes.cluster, namespace: namespace.name },
      name,
      owner: 'group:default/team-a',
      boot,
      size: { cpu: '1', memory: '1Gi' },
      ...more,
    };
  }

  async function submit(name: string, more: object = {}) {
    await submitTemplate(app.page, 'virtual-machine', form(name, more));
  }

  /** Reads something in the log of the task that is shown. */
  async function reads(text: RegExp) {
    await app.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  it('is refused by the quota, with the overhead told', async () => {
    const quota = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { namespace: namespace.name, name: 'team' },
      spec: { hard: { 'requests.memory': '1Gi' } },
    };
    await kubernetes.api.create(quota);
    try {
      const before = await kubernetes.contents(namespace.name);
      await submit('too-large');
      await reads(
        /resources\.memory: Quota 'team' has 1 GiB of 1 GiB .* KubeV/,
      );
      await app.picture('task-refused-by-quota', /Quota 'team' has/);
      assert.deepEqual(await kubernetes.contents(namespace.name), before);
    } finally {
      await kubernetes.api.delete(quota);
    }
  });

  it('is refused by admission, with the field and in the words of the cluster', async () => {
    const before = await kubernetes.contents(namespace.name);
    await submit('refused', {
      more: {
        values:
          'extraDevices:\n  watchdog:\n    name: dog\n    i6300esb: { action: reset, bark: 1 }\n',
      },
    });
    await reads(/refuses this virtual machine; nothing was written/);
    await reads(/VirtualMachine 'refused'.*bark/);
    await app.picture('task-refused-by-admission', /bark/);
    assert.deepEqual(await kubernetes.contents(namespace.name), before);
  });

  it('cannot have a name that is taken', async () => {
    const { page } = app;
    await submit('taken');
    await reads(/is created in namespace/);
    await openTemplate(page, 'virtual-machine', form('taken'));
    await page.getByText('taken is taken by: VirtualMachine').waitFor();
    await press(page, 'Next');
    await page.getByText(/^Name: 'taken' is taken by: .* is free\./).waitFor();
    await app.picture('form-name-taken', /taken|already/i);
  });

  it('cancels half-way, and nothing is left', async () => {
    const { page } = app;
    const before = await kubernetes.contents(namespace.name);
    await submit('cancelled', {
      more: { values: 'nodeSelector:\n  example.com/nowhere: "yes"\n' },
    });
    await until(
      async () =>
        (
          await kubernetes.contents(namespace.name)
        ).includes('VirtualMachine/cancelled'),
      'the virtual machine to be written',
    );
    await page.getByTestId('cancel-button').click();
    await until(
      async () =>
        (await kubernetes.contents(namespace.name)).join() === before.join(),
      'everything to be removed again',
    );
    await app.picture('task-cancelled', 'Create the virtual machine');
  });
});
