import assert from 'node:assert/strict';
import { CATALOG_OF_MACHINES } from './catalogOfMachines';
import { followPath } from './followPath';
import { OpenApp } from './openApp';

/**
 * Finds the only virtual machine of a namespace in the catalog and opens its
 * tab, as links do it. The catalog may need some seconds to know a new one,
 * and asks again when a reader comes back to it.
 */
export async function openTab({ page }: OpenApp, namespace: string) {
  const deadline = Date.now() + 60_000;
  const link = page.locator(`a[href*="/catalog/${namespace}/resource/"]`);
  for (;;) {
    await followPath(page, CATALOG_OF_MACHINES);
    const found = await link
      .first()
      .waitFor({ timeout: 3_000 })
      .then(() => true)
      .catch(() => false);
    if (found) {
      const entity = await link.first().getAttribute('href');
      await followPath(page, `${entity}/virtual-machine`);
      return;
    }
    assert.ok(Date.now() < deadline, 'the catalog never showed the entity');
    await followPath(page, '/settings');
  }
}
