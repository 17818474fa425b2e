import assert from 'node:assert/strict';
import { CATALOG_OF_MACHINES } from './catalogOfMachines';
import { followPath } from './followPath';
import { OpenApp } from './openApp';

/** What the catalog may need to know a new machine, while much else goes on. */
const KNOWN_WITHIN_MS = 120_000;

/**
 * Finds the first virtual machine of a namespace in the catalog and opens its
 * tab, as links do it.
 *
 * @throws where the catalog does not come to show it, with what it shows
 */
export async function openTab(
  { page }: OpenApp,
  namespace: string,
): Promise<void> {
  const deadline = Date.now() + KNOWN_WITHIN_MS;
  const link = page.locator(`a[href*="/catalog/${namespace}/resource/"]`);
  for (;;) {
    // The page asks the catalog once, when it is loaded.
    await page.goto(CATALOG_OF_MACHINES);
    const found = await link
      .first()
      .waitFor({ timeout: 2_000 })
      .then(() => true)
      .catch(() => false);
    if (found) {
      const entity = await link.first().getAttribute('href');
      await followPath(page, `${entity}/virtual-machine`);
      return;
    }
    assert.ok(
      Date.now() < deadline,
      `the catalog never showed the entity, but: ${await page
        .locator('body')
        .innerText()}`,
    );
  }
}
