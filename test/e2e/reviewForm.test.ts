import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { press } from './lib/fillTemplate';
import { Journey, startJourney } from './lib/startJourney';
import { openTemplate } from './lib/submitTemplate';

describe('a person looks at what would be created', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  /** In one look: a change of theme begins the form anew. */
  async function picture(name: string) {
    const { app, page } = journey;
    await page.screenshot({ path: app.file(name), fullPage: true });
  }

  async function openReview(name: string, more: object = {}) {
    const { page, form } = journey;
    const cloudInit = '#cloud-config\npackages: [vim]\n';
    await openTemplate(
      page,
      'virtual-machine',
      form(name, { cloudInit, ...more }),
    );
    await page.getByText(`${name} is free.`).waitFor();
    await press(page, 'Next');
    await page.getByText('Set-up at the first start').waitFor();
    await press(page, 'Next');
  }

  it('sees that a quota has no room, before any task', async () => {
    const { page, kubernetes, namespace } = journey;
    const quota = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { namespace, name: 'team' },
      spec: { hard: { 'requests.memory': '1Gi' } },
    };
    await kubernetes.api.create(quota);
    try {
      await openReview('too-large');
      await page.getByText(/Quota 'team' has 1 GiB of 1 GiB/).waitFor();
      await page
        .getByText(/It is set under “Size” \(resources\.memory\)/)
        .waitFor();
      await picture('form-review-quota');
      // By keyboard: the finding leads to its field, two steps back.
      await page.getByRole('button', { name: 'Go to “Size”' }).focus();
      await page.keyboard.press('Enter');
      await page
        .locator('#root_size :focus, [id^="root_size"]:focus')
        .waitFor();
      assert.equal(await page.locator('#root_name').inputValue(), 'too-large');
    } finally {
      await kubernetes.api.delete(quota);
    }
  });

  it('reads what is wrong in Chinese', async () => {
    const { page, form } = journey;
    await page.evaluate(() => localStorage.setItem('language', 'zh'));
    try {
      const odd = {
        boot: { from: 'blank', size: '10Gi' },
        size: { cpu: '1', memory: '64Mi' },
        cloudInit: '#cloud-config\nchpasswd: { expire: false }\n',
      };
      const wrong = {
        ...odd,
        sshPublicKey: '',
        more: { tolerations: [{ key: 'team:', operator: 'Exists' }] },
      };
      await openTemplate(page, 'virtual-machine', form('wrong', wrong));
      await page.getByText('wrong 可以使用').waitFor();
      await page.locator('button[type="submit"]').click();
      await page.getByText('首次启动设置').waitFor();
      await page.locator('button[type="submit"]').click();
      // What is wrong is refused where it is entered, in the reader's words.
      await page
        .locator('#root_more__error', {
          hasText: '更多有误（tolerations[0].key）',
        })
        .waitFor();
      await picture('form-refused-zh');
      await openTemplate(page, 'virtual-machine', form('odd', odd));
      await page.getByText('odd 可以使用').waitFor();
      await page.locator('button[type="submit"]').click();
      await page.getByText('首次启动设置').waitFor();
      await page.locator('button[type="submit"]').click();
      await page.getByText('虚拟机从空磁盘启动，上面没有系统。').waitFor();
      await page.getByRole('button', { name: '前往“启动来源”' }).waitFor();
      await picture('form-review-zh');
    } finally {
      await page.evaluate(() => localStorage.setItem('language', 'en'));
    }
  });

  it('sees a refusal in the words of the cluster, with the field', async () => {
    const { page } = journey;
    await openReview('refused', {
      more: {
        values:
          'extraDevices:\n  watchdog:\n    name: dog\n    i6300esb: { action: reset, bark: 1 }\n',
      },
    });
    await page.getByText(/The cluster refuses .*refused/).waitFor();
    await page.getByText(/bark/).first().waitFor();
    await picture('form-review-refused');
  });

  it('gives a password that no parameter of the task holds', async () => {
    const { page, kubernetes, namespace, form } = journey;
    const password = 'correct-horse-battery';
    await openTemplate(
      page,
      'virtual-machine',
      form('secretive', {
        size: { cpu: '1', memory: '128Mi' },
        password: 'secret',
        more: { wait: 'none' },
      }),
    );
    await page.getByText('secretive is free.').waitFor();
    await page.locator('#root_password_secret').fill(password);
    await picture('form-password');
    await press(page, 'Next');
    await page.getByText('Set-up at the first start').waitFor();
    await press(page, 'Next');
    await page.getByText('The cluster accepts all of it.').waitFor();
    await press(page, 'Review');
    const sent = page.waitForRequest(
      request =>
        request.method() === 'POST' &&
        request.url().endsWith('/api/scaffolder/v2/tasks'),
    );
    await press(page, 'Create');
    const { values, secrets } = (await sent).postDataJSON();
    assert.equal(secrets.password, password);
    assert.ok(!JSON.stringify(values).includes(password));
    await page.getByText(/is created in namespace/).waitFor();
    assert.ok(!(await page.content()).includes(password));
    assert.ok(
      (await kubernetes.contents(namespace)).includes(
        'VirtualMachine/secretive',
      ),
    );
  });
});
