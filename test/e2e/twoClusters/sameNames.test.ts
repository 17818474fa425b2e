import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CATALOG_OF_MACHINES } from '../lib/catalogOfMachines';
import { createNamespace, JourneyNamespace } from '../lib/cluster';
import { connect } from '../lib/kubernetes';
import { createMachines } from '../lib/machines';
import { OpenApp, openApp } from '../lib/openApp';
import { searchPortal } from '../lib/searchPortal';

const IMAGE = 'quay.io/containerdisks/fedora:40';
const SHORT = 'same-name';
/** So long that each of its entities has a shortened name. */
const LONG = `same-${'long-'.repeat(10)}name`;

describe('machines of equal names in two namespaces and two clusters', () => {
  const first = connect(0);
  const second = connect(1);
  let app: OpenApp;
  let created: JourneyNamespace[];
  /** Where there is one of each name. */
  let places: { cluster: string; namespace: string }[];

  before(async () => {
    const here = await createNamespace();
    const beside = await createNamespace();
    const there = await createNamespace({ which: 1, name: here.name });
    created = [here, beside, there];
    places = [
      { cluster: first.cluster, namespace: here.name },
      { cluster: first.cluster, namespace: beside.name },
      { cluster: second.cluster, namespace: there.name },
    ];
    const machines = [SHORT, LONG].map(name => ({
      name,
      image: IMAGE,
      owner: 'group:default/team-a',
    }));
    await createMachines(first, here.name, machines);
    await createMachines(first, beside.name, machines);
    await createMachines(second, there.name, machines);
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    for (const namespace of created ?? []) {
      await namespace.remove();
    }
  });

  const rows = (name: string) =>
    app.page
      .getByRole('row')
      .filter({ has: app.page.getByRole('link', { name, exact: true }) });

  const cell = (text: string) =>
    app.page.getByRole('cell', { name: text, exact: true });

  it('are all in the list, each with its cluster', async () => {
    await app.page.goto('/virtual-machines');
    for (const name of [SHORT, LONG]) {
      await app.page.getByRole('combobox').fill(`name=${name}`);
      await app.page.getByText('3 of 6').waitFor();
      for (const { cluster, namespace } of places) {
        const row = rows(name)
          .filter({ has: cell(cluster) })
          .filter({ has: cell(namespace) });
        await row.waitFor();
      }
    }
    await app.picture('two-clusters-list', LONG);
  });

  it('are narrowed to those of one cluster', async () => {
    await app.page.getByRole('combobox').fill(`cluster=${second.cluster}`);
    await app.page.getByText('2 of 6').waitFor();
    await rows(SHORT)
      .filter({ has: cell(places[2].namespace) })
      .waitFor();
  });

  it('have one entity each', async () => {
    const { page } = app;
    for (const name of [SHORT, LONG]) {
      await page.goto(CATALOG_OF_MACHINES);
      await page.getByPlaceholder('Search').fill(name);
      const links = page
        .getByRole('row')
        .getByRole('link', { name, exact: true });
      await links.nth(2).waitFor();
      const paths = await links.evaluateAll(all =>
        all.map(link => link.getAttribute('href') ?? ''),
      );
      assert.equal(new Set(paths).size, 3);
      assert.deepEqual(
        paths.map(path => path.split('/').at(-3)).sort(),
        places.map(({ namespace }) => namespace).sort(),
      );
    }
  });

  it('are found, and each leads to its own entity', async () => {
    const { page } = app;
    const addresses = new Set<string>();
    for (const name of [SHORT, LONG]) {
      for (const { cluster, namespace } of places) {
        const results = await searchPortal(page, {
          term: name,
          title: name,
          text: `${namespace} in ${cluster} ·`,
        });
        assert.equal(await results.count(), 1);
        await results.getByRole('link', { name, exact: true }).click();
        await page.waitForURL(new RegExp(`/${namespace}/resource/`));
        await page.getByRole('heading', { name }).first().waitFor();
        addresses.add(new URL(page.url()).pathname);
      }
    }
    assert.equal(addresses.size, 6);
  });
});
