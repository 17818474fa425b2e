import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Browser, Page } from 'playwright-core';
import { launchBrowser } from './launchBrowser';

const PICTURES = resolve(__dirname, '../../../.local/pictures');

/** The widths and themes that pages are looked at in. */
const LOOKS = [
  { width: 1400, theme: 'light' },
  { width: 1400, theme: 'dark' },
  { width: 420, theme: 'light' },
  { width: 420, theme: 'dark' },
] as const;

/** A browser with the app open and a guest signed in. */
export interface OpenApp {
  page: Page;
  /**
   * Saves the page in each look under `.local/pictures`.
   *
   * @param name - of the files
   * @param text - what the page shows once it is complete; a change of theme
   *   makes the app load its page again
   */
  picture(name: string, text: string | RegExp): Promise<void>;
  /** Where a picture of that name belongs, for one look alone. */
  file(name: string): string;
  close(): Promise<void>;
}

/**
 * Opens the app in Chromium and signs in as guest.
 *
 * @throws where the environment does not name CHROMIUM and APP_URL
 */
export async function openApp(): Promise<OpenApp> {
  const { APP_URL } = process.env;
  if (!APP_URL) {
    throw new Error('Run the journeys with: npm run test:e2e');
  }
  const browser = await launchBrowser();
  const page = await signIn(browser, APP_URL);
  return {
    page,
    picture: (name, text) => takePictures(page, name, text),
    file: name => {
      mkdirSync(PICTURES, { recursive: true });
      return resolve(PICTURES, `${name}.png`);
    },
    close: () => browser.close(),
  };
}

async function signIn(browser: Browser, url: string) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1400, height: 1000 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page
    .getByRole('heading', { name: /catalog/i })
    .first()
    .waitFor();
  return page;
}

async function takePictures(page: Page, name: string, text: string | RegExp) {
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  for (const { width, theme } of LOOKS) {
    await page.setViewportSize({ width, height: 1000 });
    // Backstage follows the system's theme unless told otherwise.
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(300);
    await page.getByText(text).first().waitFor();
    await page.screenshot({
      path: resolve(PICTURES, `${name}-${width}-${theme}.png`),
      fullPage: true,
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
}
