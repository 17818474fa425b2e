import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { fillTemplate } from './lib/fillTemplate';
import { OpenApp, openApp } from './lib/openApp';
import { openTab } from './lib/openTab';

describe('a person gives an image URL that does not exist', () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;

  before(async () => {
    namespace = await createNamespace();
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    await namespace?.remove();
  });

  it('creates the virtual machine all the same', async () => {
    await fillTemplate(app.page, {
      name: 'no-image',
      namespace: namespace.name,
      owner: 'Team A',
      cpu: '1',
      memory: '1Gi',
      // RFC 2606 keeps .invalid from ever resolving.
      imageUrl: 'https://images.invalid/no-such-image.qcow2',
      diskSize: '3Gi',
      cloudInit: '#cloud-config\n',
      port: { name: 'ssh', port: '22' },
    });
    await app.page.waitForURL(/\/create\/tasks\//);
  });

  it('reads in the task log what is wrong', async () => {
    await app.page
      .getByText(/images\.invalid/)
      .first()
      .waitFor({ timeout: 120_000 });
    await app.picture('task-image-not-found', /images\.invalid/);
  });

  it('reads in the tab what is wrong and what to do', async () => {
    const { page } = app;
    await openTab(app, namespace.name);
    await page.getByText('Failed').first().waitFor({ timeout: 60_000 });
    await page
      .getByText(/image.*images\.invalid/i)
      .first()
      .waitFor();
    await page
      .getByText(/no such host/)
      .first()
      .waitFor({ state: 'attached' });
    await app.picture('tab-image-not-found', 'Failed');
  });
});
