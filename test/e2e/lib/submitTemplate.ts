import { Page } from 'playwright-core';

/**
 * Opens a template's form with its fields filled in by the URL, as links such
 * as "more like this" do, goes through its pages and presses the last button.
 *
 * @param formData - the fields, by their names in the template
 */
export async function submitTemplate(
  page: Page,
  template: string,
  formData: object,
): Promise<void> {
  await openTemplate(page, template, formData);
  await goToReview(page);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL(/\/create\/tasks\//);
}

/** Opens a template's form with its fields filled in by the URL. */
export async function openTemplate(
  page: Page,
  template: string,
  formData: object,
): Promise<void> {
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  await page.goto(`/create/templates/default/${template}?${query}`);
}

/** Goes through the pages of a form until only "Create" is left. */
export async function goToReview(page: Page): Promise<void> {
  const create = page.getByRole('button', { name: 'Create', exact: true });
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });
  for (;;) {
    await create.or(next).first().waitFor();
    if (await create.isVisible()) {
      return;
    }
    const step = await page
      .locator('.MuiStepLabel-active')
      .first()
      .textContent();
    await next.click();
    // The button is the same on each page: wait for the next page.
    await page
      .locator('.MuiStepLabel-active')
      .filter({ hasNotText: step ?? '' })
      .first()
      .or(create)
      .first()
      .waitFor();
  }
}
