import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { Page, Route } from 'playwright-core';
import { axeFindings } from './lib/axeFindings';
import { OpenApp, openApp } from './lib/openApp';
import { openTemplate } from './lib/submitTemplate';

const CHOICES = /\/api\/kubevirt\/v1\/form\/choices\/(?!clusters|namespaces)/;

/** What the backend says to whoever asks for something to choose from. */
const STATES: [
  state: string,
  answer: (route: Route) => Promise<void>,
  text: RegExp,
][] = [
  ['loading', () => new Promise(() => {}), /^Snapshot$/],
  [
    'empty',
    route => route.fulfill({ json: { items: [] } }),
    /has no volume snapshots/,
  ],
  [
    'error',
    route =>
      route.fulfill({
        status: 500,
        json: {
          error: { name: 'Error', message: "cluster 'lab': connection reset" },
          response: { statusCode: 500 },
        },
      }),
    /connection reset/,
  ],
  [
    'forbidden',
    route =>
      route.fulfill({
        status: 403,
        json: {
          error: { name: 'NotAllowedError', message: 'Unauthorized' },
          response: { statusCode: 403 },
        },
      }),
    /You may not see this: snapshots/,
  ],
];

describe('the form, where the cluster has no good answer', () => {
  let app: OpenApp;

  before(async () => {
    app = await openApp();
  });

  after(async () => {
    await app?.close();
  });

  for (const [state, answer, text] of STATES) {
    it(`is clear about it: ${state}`, async () => {
      const { page } = app;
      await page.route(CHOICES, answer);
      try {
        await openTemplate(page, 'virtual-machine', {
          owner: 'group:default/team-a',
          boot: { from: 'snapshot', name: 'before', namespace: 'team-a' },
          size: { cpu: '1', memory: '1Gi' },
          sshPublicKey: '',
        });
        await page.getByText(/is free\./).waitFor();
        await page.getByText(text).first().waitFor();
        await picture(page, app.file(`form-${state}-boot`));
        await page.getByRole('button', { name: 'Next', exact: true }).click();
        await page.getByText('Set-up at the first start').waitFor();
        await openAll(page);
        await picture(page, app.file(`form-${state}-options`));
        assert.deepEqual(await axeFindings(page, 'form'), []);
      } finally {
        await page.unroute(CHOICES);
      }
    });
  }
});

/** Opens each part that is folded away. */
async function openAll(page: Page) {
  await page.evaluate(() =>
    document
      .querySelectorAll('form details')
      .forEach(details => details.setAttribute('open', '')),
  );
}

/** In one look: a change of theme begins the form anew. */
async function picture(page: Page, path: string) {
  await page.screenshot({ path, fullPage: true });
}
