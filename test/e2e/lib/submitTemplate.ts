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
  await pressCreate(page);
  await page.waitForURL(/\/create\/tasks\//);
}

/** Presses "Create", again where the page was drawn anew meanwhile. */
async function pressCreate(page: Page): Promise<void> {
  const create = page.getByRole('button', { name: 'Create', exact: true });
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await create.click({ timeout: PRESS_MS });
      return;
    } catch (error) {
      if (/\/create\/tasks\//.test(page.url())) {
        return;
      }
      if (Date.now() > deadline) {
        throw error;
      }
      await goToReview(page);
    }
  }
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

/** For how long a button is tried, in milliseconds. */
const PRESS_MS = 5_000;

/** Goes through the pages of a form until only "Create" is left. */
export async function goToReview(page: Page): Promise<void> {
  const create = page.getByRole('button', { name: 'Create', exact: true });
  const next = page.getByRole('button', { name: /^(Next|Review)$/ });
  const deadline = Date.now() + 60_000;
  for (;;) {
    await create.or(next).first().waitFor();
    if (await create.isVisible()) {
      return;
    }
    const step = await page
      .locator('.MuiStepLabel-active')
      .first()
      .textContent();
    try {
      await next.click({ timeout: PRESS_MS });
    } catch (error) {
      // A form that is drawn anew takes its button away: look again.
      if (Date.now() > deadline) {
        throw error;
      }
      continue;
    }
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
