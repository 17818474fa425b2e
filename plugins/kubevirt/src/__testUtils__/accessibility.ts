import axe from 'axe-core';

/**
 * What axe finds wrong, one line each. Without a browser it cannot see
 * colours; the page around a part is not there either.
 */
export async function accessibilityIssues(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}
