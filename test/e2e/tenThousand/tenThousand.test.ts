import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CATALOG_OF_MACHINES } from '../lib/catalogOfMachines';
import { OpenApp, openApp } from '../lib/openApp';
import { searchPortal } from '../lib/searchPortal';
import { until } from '../lib/until';

/** One of the ten thousand. */
const NAME = 'vm-07777';

/** The catalog takes its time for ten thousand new entities. */
const KNOWN_MS = 600_000;

describe('a person among ten thousand virtual machines', () => {
  let app: OpenApp;
  let address: string;

  before(async () => {
    app = await openApp();
    app.page.setDefaultTimeout(120_000);
  });

  after(async () => {
    await app?.close();
  });

  const rows = () => app.page.locator('[role=row][data-index]');
  const row = (name: string) => rows().filter({ hasText: name });
  const link = (name: string) =>
    app.page.getByRole('link', { name, exact: true }).first();
  const found = (text: string | RegExp) =>
    app.page.getByRole('status').filter({ hasText: text }).first().waitFor();

  it('opens the list, which fills while it is read', async () => {
    await app.page.goto('/virtual-machines');
    await row('vm-00001').waitFor();
    await found(/^10,000 virtual machines$/);
    await app.page.screenshot({ path: app.file('ten-thousand') });
  });

  it('scrolls to its end and back, and few rows are drawn', async () => {
    const table = app.page.getByRole('table');
    await table.press('End');
    await row('vm-10000').waitFor();
    assert.ok((await rows().count()) < 100);
    await table.press('Home');
    await row('vm-00001').waitFor();
  });

  it('finds one by its name and by its address', async () => {
    const search = app.page.getByRole('combobox');
    await search.fill(NAME);
    await found('1 of 10,000');
    const text = await row(NAME).innerText();
    address = /\b\d+\.\d+\.\d+\.\d+\b/.exec(text)?.[0] ?? '';
    assert.ok(address, `no address in: ${text}`);
    await search.fill('status:stopped');
    await found('1,000 of 10,000');
    await search.fill(`ip:${address}`);
    await found('1 of 10,000');
    await row(NAME).waitFor();
  });

  it('finds it in the catalog by its name', { timeout: KNOWN_MS }, async () => {
    const { page } = app;
    await until(
      async () => {
        await page.goto(CATALOG_OF_MACHINES);
        await page.getByPlaceholder('Search').last().fill(NAME);
        return link(NAME)
          .waitFor({ timeout: 10_000 })
          .then(
            () => true,
            () => false,
          );
      },
      `${NAME} in the catalog`,
      KNOWN_MS,
    );
    await page.screenshot({ path: app.file('ten-thousand-catalog') });
  });

  it(
    'finds it in the search by its name and by its address',
    { timeout: KNOWN_MS },
    async () => {
      for (const term of [NAME, address]) {
        const results = await searchPortal(app.page, {
          term,
          title: NAME,
          text: NAME,
          withinMs: KNOWN_MS,
        });
        assert.equal(await results.count(), 1);
      }
      await app.page.screenshot({ path: app.file('ten-thousand-search') });
    },
  );
});
