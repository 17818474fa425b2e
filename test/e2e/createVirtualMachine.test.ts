import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { CATALOG_OF_MACHINES } from './lib/catalogOfMachines';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { fillTemplate } from './lib/fillTemplate';
import { OpenApp, openApp } from './lib/openApp';
import { openTab } from './lib/openTab';

const example = parse(
  readFileSync(
    resolve(__dirname, '../fixtures/values/example-values.yaml'),
    'utf8',
  ),
);

describe('a person creates a virtual machine from the template', () => {
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

  it('fills in the form with the example values', async () => {
    const { page } = app;
    const { source, pvc } = example.rootDisk.dataVolume.template;
    await fillTemplate(page, {
      name: 'ubuntu',
      namespace: namespace.name,
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
    const { page } = app;
    await openTab(app, namespace.name);
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
    const { page } = app;
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
    const { page } = app;
    for (const command of [
      `kubectl -n ${namespace.name} port-forward service/ubuntu 5901:5901`,
      `virtctl vnc ubuntu -n ${namespace.name}`,
    ]) {
      await page.getByText(command).first().waitFor();
    }
    const text = await page.locator('main, article').first().innerText();
    assert.match(text, /localhost:5901/);
    assert.match(text, new RegExp(`ubuntu\\.${namespace.name}\\.svc`));
  });

  it('finds it in the catalog list and on its overview', async () => {
    const { page } = app;
    await page.goto(CATALOG_OF_MACHINES);
    await page.getByRole('link', { name: 'ubuntu' }).first().click();
    await page.getByText('Running').first().waitFor();
    await app.picture('overview', 'Running');
  });
});
