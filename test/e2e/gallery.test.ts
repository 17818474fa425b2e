import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Browser, Page } from 'playwright-core';
import { axeFindings } from './lib/axeFindings';
import { launchBrowser } from './lib/launchBrowser';
import { startGallery } from './lib/startGallery';

const PICTURES = resolve(__dirname, '../../.local/pictures/gallery');
/** What shows that a page is complete. */
const pages = {
  ...Object.fromEntries(
    [
      ...['running', 'importing', 'failed', 'attention', 'notice', 'stopped'],
      ...['huge', 'stale'],
    ].map(story => [`?story=${story}#manifest`, '#manifest summary']),
  ),
  ...Object.fromEntries(
    [
      ...[
        'several',
        'connecting',
        'unreachable',
        'notInstalled',
        'missing',
        'empty',
      ],
      ...['forbidden', 'notFound', 'error'],
    ].map(story => [`?story=${story}`, 'h2']),
  ),
  '?story=running&card': 'h3',
  '?story=failed&card': 'h3',
  '?story=several&card': 'h3',
  '?story=loading': '[role=status]',
  '?all=Statuses': 'section',
  '?all=Problems': 'section',
};

/** Pages that are looked at in both directions in other languages and widths. */
const pictured = ['running', 'failed', 'several', 'stale'];

/** The pages with the most on them take seconds each. */
const sights: { width: number; language: string; stories: string[] }[] = [
  { width: 420, language: 'en', stories: [...pictured, 'stopped', 'long'] },
  { width: 420, language: 'zh', stories: pictured },
  { width: 900, language: 'en', stories: [...pictured, 'long'] },
  { width: 1400, language: 'zh', stories: [...pictured, 'huge'] },
];

/** The colours, and what of axe's rules they can break where the others keep all. */
const schemes: Record<'light' | 'dark', string[] | undefined> = {
  light: undefined,
  dark: ['color-contrast', 'link-in-text-block'],
};

/** Goes to a page as its link does, without loading the app once more. */
async function follow(page: Page, path: string) {
  await page.evaluate(to => {
    window.history.pushState({}, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, `/${path}`);
  const [search] = path.split('#');
  await page.locator(`main[data-page="${search}"]`).waitFor();
}

describe('the story pages', () => {
  let browser: Browser;
  let gallery: Awaited<ReturnType<typeof startGallery>>;

  before(async () => {
    mkdirSync(PICTURES, { recursive: true });
    gallery = await startGallery();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    gallery?.stop();
  });

  async function open(
    options: {
      width?: number;
      colorScheme?: 'light' | 'dark';
      language?: string;
    } = {},
  ): Promise<Page> {
    const { width = 1400, colorScheme = 'light', language = 'en' } = options;
    const context = await browser.newContext({
      baseURL: gallery.url,
      viewport: { width, height: 1000 },
      colorScheme,
      // Nothing is to be found or pictured halfway through a movement.
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      value => localStorage.setItem('language', value),
      language,
    );
    return context.newPage();
  }

  for (const [colorScheme, rules] of Object.entries(schemes)) {
    describe(`in ${colorScheme} colours`, () => {
      let page: Page;

      before(async () => {
        page = await open({ colorScheme: colorScheme as 'light' | 'dark' });
        await page.goto('/');
        await page.locator('main h2').first().waitFor();
      });

      after(() => page.context().close());

      for (const [path, complete] of Object.entries(pages)) {
        it(`have nothing for axe to find: ${path}`, async () => {
          await follow(page, path);
          await page.locator(`main ${complete}`).first().waitFor();
          assert.deepEqual(await axeFindings(page, 'main', rules), []);
        });
      }
    });
  }

  for (const { width, language, stories } of sights) {
    it(`fit into ${width} pixels in ${language}, in both directions`, async () => {
      const page = await open({ width, language });
      await page.goto('/');
      await page.locator('main h2').first().waitFor();
      for (const story of stories) {
        await follow(page, `?story=${story}`);
        await page.locator('main h2').first().waitFor();
        for (const dir of ['ltr', 'rtl']) {
          await page.evaluate(value => {
            document.documentElement.dir = value;
          }, dir);
          const { wide, room } = await page.evaluate(() => {
            const main = document.querySelector('main');
            return {
              wide: main?.scrollWidth ?? 0,
              room: main?.clientWidth ?? 0,
            };
          });
          assert.ok(wide <= room, `${story} ${dir}: ${wide} > ${room}`);
          await page.screenshot({
            path: resolve(PICTURES, `${story}-${width}-${language}-${dir}.png`),
            fullPage: true,
          });
        }
      }
      await page.context().close();
    });
  }
});
