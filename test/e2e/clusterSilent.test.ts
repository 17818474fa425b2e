import { after, before, describe, it } from 'node:test';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { fillTemplate } from './lib/fillTemplate';
import { OpenApp, openApp } from './lib/openApp';
import { openTab } from './lib/openTab';

// Only a cluster that is ours can be made to stop answering.
const pid = Number(process.env.SANDBOX_PID);
const skip = pid ? false : 'needs the sandbox cluster';

describe('the cluster stops answering while a person looks', { skip }, () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;

  before(async () => {
    namespace = await createNamespace();
    app = await openApp();
    await fillTemplate(app.page, {
      name: 'steady',
      namespace: namespace.name,
      owner: 'Team A',
      cpu: '1',
      memory: '1Gi',
      imageUrl: 'https://images.example.com/steady.qcow2',
      diskSize: '3Gi',
      cloudInit: '#cloud-config\n',
      port: { name: 'ssh', port: '22' },
    });
    await app.page.waitForURL(/\/create\/tasks\//);
    await openTab(app, namespace.name);
  });

  after(async () => {
    process.kill(pid, 'SIGCONT');
    await app?.close();
    await namespace?.remove();
  });

  it('says so and since when, and keeps what was last known', async () => {
    const { page } = app;
    await page
      .getByRole('heading', { name: 'Provisioning' })
      .or(page.getByRole('heading', { name: 'Running' }))
      .first()
      .waitFor();
    process.kill(pid, 'SIGSTOP');
    await page
      .getByText(/stopped answering/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.getByText('steady').first().waitFor();
    await app.picture('tab-cluster-silent', /stopped answering/);
  });

  it('goes on by itself when the cluster answers again', async () => {
    const { page } = app;
    process.kill(pid, 'SIGCONT');
    await page
      .getByText(/stopped answering/)
      .first()
      .waitFor({ state: 'hidden', timeout: 60_000 });
    await page
      .getByRole('heading', { name: 'Running' })
      .waitFor({ timeout: 120_000 });
  });
});
