import { Page } from 'playwright-core';

/** Goes to a page of the app as its links do, without loading all of it again. */
export async function followPath(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
