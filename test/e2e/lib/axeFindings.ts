import AxeBuilder from '@axe-core/playwright';
import { Page } from 'playwright-core';

/**
 * What axe finds wrong with a part of a page, colours included; one line for
 * each element.
 *
 * @param within - a CSS selector
 * @param rules - of axe, where not all are to be applied
 */
export async function axeFindings(
  page: Page,
  within = 'main',
  rules?: string[],
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(within);
  const { violations } = await (rules
    ? axe.withRules(rules)
    : // The app around it has its own landmarks and its first heading.
      axe.disableRules(['region', 'page-has-heading-one'])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) =>
      [id, html.slice(0, 160), failureSummary.replace(/\s+/g, ' ')].join(' | '),
    ),
  );
}
