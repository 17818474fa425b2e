import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { Kubernetes, connect } from './lib/kubernetes';
import { OpenApp, openApp } from './lib/openApp';
import { openTab } from './lib/openTab';
import { goToReview, openTemplate, submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

describe('a person deletes a virtual machine and keeps one of its disks', () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;
  let kubernetes: Kubernetes;

  before(async () => {
    kubernetes = connect();
    namespace = await createNamespace();
    app = await openApp();
    await submitTemplate(app.page, 'virtual-machine', {
      target: { cluster: kubernetes.cluster, namespace: namespace.name },
      name: 'old',
      owner: 'group:default/team-a',
      boot: {
        from: 'url',
        url: 'https://images.example.com/old.qcow2',
        size: '10Gi',
      },
      size: { cpu: '1', memory: '1Gi' },
    });
    await app.page
      .getByText(/is created in namespace/)
      .first()
      .waitFor({ timeout: 120_000 });
  });

  after(async () => {
    await app?.close();
    await namespace?.remove();
  });

  /** Fills in the form of "Delete virtual machine". */
  function form(confirm: string) {
    return {
      entityRef: `resource:${namespace.name}/old.${kubernetes.cluster}`,
      disks: 'some',
      keepDisks: ['old'],
      confirm,
    };
  }

  it('is stopped where the name that was typed is another one', async () => {
    const { page } = app;
    await openTab(app, namespace.name);
    const before = await kubernetes.contents(namespace.name);
    await submitTemplate(page, 'delete-virtual-machine', form('new'));
    await page
      .getByText(/'new' was typed to confirm/)
      .first()
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(await kubernetes.contents(namespace.name), before);
  });

  it('sees in the form what is going to happen', async () => {
    const { page } = app;
    await openTemplate(page, 'delete-virtual-machine', form('old'));
    await page.getByLabel(/^Virtual machine/).waitFor();
    await goToReview(page);
    await page
      .getByText(/Name of the virtual machine/i)
      .first()
      .waitFor();
    // In one look alone: a change of theme would begin the form anew.
    await page.screenshot({ path: app.file('form-delete'), fullPage: true });
  });

  it('reads what is deleted and what is kept', async () => {
    const { page } = app;
    await submitTemplate(page, 'delete-virtual-machine', form('old'));
    await page.getByText(/Kept:/).first().waitFor({ timeout: 120_000 });
    await app.picture('task-deleted', /Kept:/);
    await page
      .getByText(/claim 'old', 10Gi/)
      .first()
      .waitFor();
  });

  it('has the disk, and nothing else of the machine', async () => {
    const rest = ['DataVolume/old', 'PersistentVolumeClaim/old'];
    await until(
      async () =>
        (await kubernetes.contents(namespace.name)).join() === rest.join(),
      `nothing but ${rest}`,
    );
  });

  it('finds it no longer in the catalog', async () => {
    const { page } = app;
    await page.goto(
      `/catalog/${namespace.name}/resource/old.${kubernetes.cluster}`,
    );
    await page
      .getByText(/not found|no entity/i)
      .first()
      .waitFor({ timeout: 60_000 });
  });
});
