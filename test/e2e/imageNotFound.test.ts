import { after, before, describe, it } from 'node:test';
import { fillTemplate } from './lib/fillTemplate';
import { openTab } from './lib/openTab';
import { Journey, startJourney } from './lib/startJourney';

describe('a person gives an image URL that does not exist', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  it('creates the virtual machine all the same', async () => {
    const { page, namespace } = journey;
    await fillTemplate(page, {
      name: 'no-image',
      namespace,
      owner: 'Team A',
      cpu: '1',
      memory: '1Gi',
      // RFC 2606 keeps .invalid from ever resolving.
      imageUrl: 'https://images.invalid/no-such-image.qcow2',
      diskSize: '3Gi',
      cloudInit: '#cloud-config\n',
      port: { name: 'ssh', port: '22' },
    });
    await page.waitForURL(/\/create\/tasks\//);
  });

  it('reads in the task log what is wrong', async () => {
    const { app, page } = journey;
    await page
      .getByText(/images\.invalid/)
      .first()
      .waitFor({ timeout: 120_000 });
    await app.picture('task-image-not-found', /images\.invalid/);
  });

  it('reads in the tab what is wrong and what to do', async () => {
    const { app, page, namespace } = journey;
    await openTab(app, namespace);
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
