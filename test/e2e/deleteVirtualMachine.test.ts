import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTab } from './lib/openTab';
import { Journey, startJourney } from './lib/startJourney';
import { goToReview, openTemplate, submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

describe('a person deletes a virtual machine and keeps one of its disks', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
    const { page, form } = journey;
    await submitTemplate(
      page,
      'virtual-machine',
      form('old', {
        boot: {
          from: 'url',
          url: 'https://images.example.com/old.qcow2',
          size: '10Gi',
        },
      }),
    );
    await page
      .getByText(/is created in namespace/)
      .first()
      .waitFor({ timeout: 120_000 });
  });

  after(() => journey?.end());

  /** Fills in the form of "Delete virtual machine". */
  function deletion(confirm: string) {
    const { kubernetes, namespace } = journey;
    return {
      entityRef: `resource:${namespace}/old.${kubernetes.cluster}`,
      disks: 'some',
      keepDisks: ['old'],
      confirm,
    };
  }

  it('is stopped where the name that was typed is another one', async () => {
    const { app, page, kubernetes, namespace } = journey;
    await openTab(app, namespace);
    const before = await kubernetes.contents(namespace);
    await submitTemplate(page, 'delete-virtual-machine', deletion('new'));
    await page
      .getByText(/'new' was typed to confirm/)
      .first()
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(await kubernetes.contents(namespace), before);
  });

  it('sees in the form what is going to happen', async () => {
    const { app, page } = journey;
    await openTemplate(page, 'delete-virtual-machine', deletion('old'));
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
    const { app, page } = journey;
    await submitTemplate(page, 'delete-virtual-machine', deletion('old'));
    await page.getByText(/Kept:/).first().waitFor({ timeout: 120_000 });
    await app.picture('task-deleted', /Kept:/);
    await page
      .getByText(/claim 'old', 10Gi/)
      .first()
      .waitFor();
  });

  it('has the disk, and nothing else of the machine', async () => {
    const { kubernetes, namespace } = journey;
    const rest = ['DataVolume/old', 'PersistentVolumeClaim/old'];
    await until(
      async () => (await kubernetes.contents(namespace)).join() === rest.join(),
      `nothing but ${rest}`,
    );
  });

  it('finds it no longer in the catalog', async () => {
    const { page, kubernetes, namespace } = journey;
    await page.goto(`/catalog/${namespace}/resource/old.${kubernetes.cluster}`);
    await page
      .getByText(/not found|no entity/i)
      .first()
      .waitFor({ timeout: 60_000 });
  });
});
