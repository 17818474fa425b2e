import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sha512Crypt } from '../../plugins/scaffolder-backend-module-kubevirt/src/password/sha512Crypt';
import { openTab } from './lib/openTab';
import { Journey, startJourney } from './lib/startJourney';
import { goToReview, openTemplate } from './lib/submitTemplate';

interface Secret {
  apiVersion: string;
  kind: string;
  data: Record<string, string>;
}

describe('a person has a password made up', () => {
  let journey: Journey;
  let password = '';
  let authorization = '';
  let task = '';
  /** Everything that the app got from its backend, but for what is streamed. */
  const answers: Promise<string>[] = [];

  before(async () => {
    journey = await startJourney();
    journey.page.on('response', response => {
      const type = response.headers()['content-type'] ?? '';
      if (response.url().includes('/api/') && type.includes('json')) {
        answers.push(response.text().catch(() => ''));
      }
    });
  });

  after(() => journey?.end());

  async function dataOf(name: string, key: string) {
    const { kubernetes, namespace } = journey;
    const secret = await kubernetes.find<Secret>(
      'v1',
      'Secret',
      namespace,
      name,
    );
    assert.ok(secret, `there is no Secret '${name}'`);
    return Buffer.from(secret.data[key], 'base64').toString();
  }

  it('chooses it in the form, and sends none', async () => {
    const { app, page, form } = journey;
    await openTemplate(page, 'virtual-machine', form('login'));
    await page.getByText('login is free.').waitFor();
    await page.getByText(/^Password — /).click();
    await page.getByLabel('Which one').selectOption('generate');
    await page.screenshot({
      path: app.file('form-password-made-up'),
      fullPage: true,
    });
    await goToReview(page);
    const sent = page.waitForRequest(
      request =>
        request.method() === 'POST' &&
        request.url().endsWith('/api/scaffolder/v2/tasks'),
    );
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const request = await sent;
    const { values, secrets } = request.postDataJSON();
    assert.equal(values.password, 'generate');
    assert.ok(!secrets?.password);
    await page.waitForURL(/\/create\/tasks\//);
    authorization = request.headers().authorization;
    task = `${request.url()}/${page.url().split('/').pop()}`;
  });

  it('gets the command that shows it once', async () => {
    const { app, page, namespace } = journey;
    const shown = page.getByText(/get secret login-password/).first();
    await shown.waitFor({ timeout: 120_000 });
    assert.match(
      await shown.innerText(),
      new RegExp(`^kubectl -n ${namespace} get secret`),
    );
    await app.picture('task-password', /shown once/);
  });

  it('has a guest that knows the hash of it, and nothing else does', async () => {
    password = await dataOf('login-password', 'password');
    assert.equal(password.length, 16);
    const userData = await dataOf('login-cloudinit', 'userdata');
    const [hash, salt] = /\$6\$([^$]+)\$[./\w]+/.exec(userData) ?? [];
    assert.equal(sha512Crypt(password, salt), hash);
    assert.ok(!userData.includes(password));
  });

  it('finds it neither in the task and its log, nor on the tab, nor in the entity', async () => {
    const { app, page, namespace } = journey;
    await openTab(app, namespace);
    await page.getByText('Status in KubeVirt').first().waitFor();
    const parts = ['', '/events'].map(part =>
      page.request.get(`${task}${part}`, { headers: { authorization } }),
    );
    for (const part of parts) {
      answers.push((await part).text());
    }
    const told = await Promise.all(answers);
    for (const known of ['login-password', 'Applied Secret', 'kubevirt.io']) {
      assert.ok(
        told.some(answer => answer.includes(known)),
        `${known} was never told`,
      );
    }
    for (const secret of [password, Buffer.from(password).toString('base64')]) {
      assert.ok(!told.some(answer => answer.includes(secret)));
      assert.ok(!(await page.content()).includes(secret));
    }
  });
});
