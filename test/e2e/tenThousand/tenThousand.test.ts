import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OpenApp, openApp } from '../lib/openApp';

/** One of the ten thousand. */
const NAME = 'vm-07777';

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
});
