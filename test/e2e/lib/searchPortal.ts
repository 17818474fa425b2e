import { Locator, Page } from 'playwright-core';
import { until } from './until';

/**
 * Searches the whole portal for a virtual machine, again and again until it is
 * among the results: the index is made anew from time to time.
 *
 * @param options - `term` is typed; `title` of the result; `text` that it has;
 *   `withinMs` as for `until`
 * @returns the results with that title and text
 */
export async function searchPortal(
  page: Page,
  options: { term: string; title: string; text: string; withinMs?: number },
): Promise<Locator> {
  const { term, title, text, withinMs } = options;
  const results = resultsOf(page, title, text);
  await until(
    async () => {
      await openSearch(page, term);
      return results
        .first()
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
    },
    `${title} with ${text} among the results of '${term}'`,
    withinMs,
  );
  return results;
}

/** Opens the search with a term, for virtual machines alone. */
export async function openSearch(page: Page, term: string): Promise<void> {
  const query = new URLSearchParams({
    query: term,
    'types[]': 'virtual-machine',
    pageLimit: '100',
  });
  await page.goto(`/search?${query}`);
}

/** The results of a search that is open. */
export function resultsOf(page: Page, title: string, text: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
    .filter({ hasText: text });
}
