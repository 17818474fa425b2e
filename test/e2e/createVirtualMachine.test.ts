import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { CATALOG_OF_MACHINES } from './lib/catalogOfMachines';
import { fillTemplate } from './lib/fillTemplate';
import { openTab } from './lib/openTab';
import { Journey, startJourney } from './lib/startJourney';

const example = parse(
  readFileSync(
    resolve(__dirname, '../fixtures/values/example-values.yaml'),
    'utf8',
  ),
);

describe('a person creates a virtual machine from the template', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  it('fills in the form with the example values', async () => {
    const { page, namespace } = journey;
    const { source, pvc } = example.rootDisk.dataVolume.template;
    await fillTemplate(page, {
      name: 'ubuntu',
      namespace,
      owner: 'Team A',
      cpu: String(example.resources.cpu),
      memory: example.resources.memory,
      imageUrl: source.http.url,
      diskSize: pvc.resources.requests.storage,
      cloudInit: example.cloudInit.userData,
      port: { name: 'http', port: '5901' },
    });
    await page.waitForURL(/\/create\/tasks\//);
  });

  it('finds it in the catalog while the image is being imported', async () => {
    const { app, page, namespace } = journey;
    await openTab(app, namespace);
    await page
      .getByText(/Provisioning/)
      .first()
      .waitFor();
    await page
      .getByText(/\d+ ?%/)
      .first()
      .waitFor({ timeout: 60_000 });
    await app.picture('tab-provisioning', 'In progress');
  });

  it('sees it run with its address, without reloading', async () => {
    const { app, page } = journey;
    await page
      .getByText(/^Running/)
      .first()
      .waitFor({ timeout: 120_000 });
    await page
      .getByText(/\b(\d{1,3}\.){3}\d{1,3}\b/)
      .first()
      .waitFor({ timeout: 60_000 });
    await app.picture('tab-running', 'Running');
  });

  it('reads how to reach its desktop', async () => {
    const { page, namespace } = journey;
    for (const command of [
      `kubectl -n ${namespace} port-forward service/ubuntu 5901:5901`,
      `virtctl vnc ubuntu -n ${namespace}`,
    ]) {
      await page.getByText(command).first().waitFor();
    }
    const text = await page.locator('main, article').first().innerText();
    assert.match(text, /localhost:5901/);
    assert.match(text, new RegExp(`ubuntu\\.${namespace}\\.svc`));
  });

  it('finds it in the catalog list and on its overview', async () => {
    const { app, page } = journey;
    await page.goto(CATALOG_OF_MACHINES);
    await page.getByRole('link', { name: 'ubuntu' }).first().click();
    await page.getByText('Running').first().waitFor();
    await app.picture('overview', 'Running');
  });
});
