import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { axeFindings } from './lib/axeFindings';
import { JourneyNamespace, createNamespace } from './lib/cluster';
import { Kubernetes, connect } from './lib/kubernetes';
import { createMachines } from './lib/machines';
import { OpenApp, openApp } from './lib/openApp';
import { until } from './lib/until';

const machines = [
  {
    name: 'shop-web',
    image: 'registry.example.com/disks/ubuntu:24.04',
    owner: 'group:default/team-a',
  },
  {
    name: 'shop-db',
    image: 'registry.example.com/disks/debian:13',
    owner: 'group:default/team-b',
  },
];

describe('a person finds virtual machines in the list, and acts on several', () => {
  let app: OpenApp;
  let namespace: JourneyNamespace;
  let kubernetes: Kubernetes;

  before(async () => {
    kubernetes = connect();
    namespace = await createNamespace();
    await createMachines(kubernetes, namespace.name, machines);
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    await namespace?.remove();
  });

  const row = (name: string) =>
    app.page.getByRole('row').filter({ hasText: name });
  const search = () => app.page.getByRole('combobox');

  /** Searches in this journey's namespace, and says which machines there are. */
  async function find(query: string, expected: string[]) {
    await search().fill(`ns=${namespace.name} ${query}`);
    for (const { name } of machines) {
      await row(name)
        .first()
        .waitFor({ state: expected.includes(name) ? 'visible' : 'detached' });
    }
  }

  /** The UIDs of their instances. */
  const instances = () =>
    Promise.all(
      machines.map(async ({ name }) => {
        const instance = await kubernetes.find(
          'kubevirt.io/v1',
          'VirtualMachineInstance',
          namespace.name,
          name,
        );
        return instance?.metadata?.uid;
      }),
    );

  /** Presses a button of the dialog that is open. */
  const press = (name: string) =>
    app.page.getByRole('dialog').getByRole('button', { name }).click();

  async function selectAll() {
    await app.page.getByRole('checkbox', { name: /^Select all/ }).check();
  }

  it('comes to it from the navigation', async () => {
    await app.page.getByRole('link', { name: 'Virtual machines' }).click();
    await app.page.waitForURL(/\/virtual-machines/);
    await find('', ['shop-web', 'shop-db']);
    await row('shop-web').getByText('Running').waitFor({ timeout: 120_000 });
    await row('shop-db').getByText('Running').waitFor({ timeout: 120_000 });
  });

  it('finds one by its name, image, owner and status', async () => {
    await find('shop-w', ['shop-web']);
    await find('image:ubuntu', ['shop-web']);
    await find('status:running -image:ubuntu', ['shop-db']);
    await find('owner:team-a', ['shop-web']);
  });

  it('finds one by its address', async () => {
    await find('name:shop-db', ['shop-db']);
    const text = await row('shop-db').first().innerText();
    const address = /\b\d+\.\d+\.\d+\.\d+\b/.exec(text)?.[0];
    assert.ok(address, `no address in: ${text}`);
    await find(`ip:${address}`, ['shop-db']);
    await find(address, ['shop-db']);
    await find(`-ip:${address}/32`, ['shop-web']);
  });

  it('takes what it found along as a file', async () => {
    await find('image:debian', ['shop-db']);
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8'))
      .trim()
      .split(/\r?\n/);
    assert.equal(lines.length, 2);
    assert.match(lines[1], /^"?shop-db"?,/);
  });

  it('leads to the tab of one', async () => {
    await find('name:shop-db', ['shop-db']);
    await row('shop-db').getByRole('link', { name: 'shop-db' }).click();
    await app.page.waitForURL(/\/resource\/shop-db\.[^/]+\/virtual-machine$/);
    await app.page.goBack();
    await row('shop-db').first().waitFor();
  });

  it('has the search in the address, also after loading it again', async () => {
    await find('image:debian', ['shop-db']);
    await app.page.waitForURL(/q=.*image%3Adebian/);
    await app.page.reload();
    await row('shop-db').first().waitFor();
    assert.match(await search().inputValue(), /image:debian/);
  });

  it('is told what is wrong with a search, and where', async () => {
    await search().fill('nmae:shop');
    await app.page.getByText('Did you mean “name”?').waitFor();
    assert.equal(await app.page.locator('mark').innerText(), 'nmae');
  });

  it('keeps a search and comes back to it', async () => {
    const { page } = app;
    await find('image:ubuntu', ['shop-web']);
    await page.waitForURL(/image%3Aubuntu/);
    await page.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByLabel('Name of the search').fill('Ubuntu here');
    await press('Save this search');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ubuntu here/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await find('', ['shop-web', 'shop-db']);
    await page.reload();
    await page.getByRole('button', { name: 'Saved searches' }).click();
    await page.getByRole('button', { name: /^Ubuntu here/ }).click();
    await row('shop-db').first().waitFor({ state: 'detached' });
    await row('shop-web').first().waitFor();
  });

  it('stops both and starts both, and is told for which it works', async () => {
    await find('', ['shop-web', 'shop-db']);
    await selectAll();
    await app.page.getByRole('button', { name: 'Start', exact: true }).click();
    await app.page
      .getByText('It works for none of the selected ones.')
      .waitFor();
    await press('Cancel');

    await app.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await app.page.getByText('It works for 2:').waitFor();
    await press('Stop');
    await app.page.getByText('The clusters accepted it for 2.').waitFor();
    await press('Close');
    for (const { name } of machines) {
      await row(name).getByText('Stopped').waitFor({ timeout: 120_000 });
    }

    await app.page.getByRole('button', { name: 'Start', exact: true }).click();
    await app.page.getByText('It works for 2:').waitFor();
    await press('Start');
    await app.page.getByText('The clusters accepted it for 2.').waitFor();
    await press('Close');
    for (const { name } of machines) {
      await row(name).getByText('Running').waitFor({ timeout: 120_000 });
    }
  });

  it('restarts both', async () => {
    await find('', ['shop-web', 'shop-db']);
    const before = await instances();
    await selectAll();
    await app.page
      .getByRole('button', { name: 'Restart', exact: true })
      .click();
    await app.page.getByText('It works for 2:').waitFor();
    await press('Restart');
    await app.page.getByText('The clusters accepted it for 2.').waitFor();
    await press('Close');
    await until(async () => {
      const after = await instances();
      return after.every((uid, at) => uid && uid !== before[at]);
    }, 'other instances');
    for (const { name } of machines) {
      await row(name).getByText('Running').waitFor({ timeout: 120_000 });
    }
  });

  it('deletes one, and it is gone', async () => {
    await find('name:shop-db', ['shop-db']);
    await selectAll();
    await app.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await app.page
      .getByLabel('I know that their disks are deleted, too')
      .check();
    await press('Delete');
    await app.page.getByText('The cluster accepted it for one.').waitFor();
    await press('Close');
    await find('', ['shop-web']);
    assert.equal(
      await kubernetes.find(
        'kubevirt.io/v1',
        'VirtualMachine',
        namespace.name,
        'shop-db',
      ),
      undefined,
    );
  });

  it('can be read by everybody', async () => {
    await app.picture('list', 'shop-web');
    const page = 'section[aria-label="Virtual machines"]';
    assert.deepEqual(await axeFindings(app.page, page), []);
  });
});
