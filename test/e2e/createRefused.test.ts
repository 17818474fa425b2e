import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { press } from './lib/fillTemplate';
import { Journey, startJourney } from './lib/startJourney';
import { openTemplate, submitTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

describe('a person is refused a virtual machine, or changes their mind', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  async function submit(name: string, more: object = {}) {
    const { page, form } = journey;
    await submitTemplate(page, 'virtual-machine', form(name, more));
  }

  /** Reads something in the log of the task that is shown. */
  async function reads(text: RegExp) {
    await journey.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  it('is refused by the quota, with the overhead told', async () => {
    const { app, kubernetes, namespace } = journey;
    const quota = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { namespace, name: 'team' },
      spec: { hard: { 'requests.memory': '1Gi' } },
    };
    await kubernetes.api.create(quota);
    try {
      const before = await kubernetes.contents(namespace);
      await submit('too-large');
      await reads(
        /resources\.memory: Quota 'team' has 1 GiB of 1 GiB .* KubeV/,
      );
      await app.picture('task-refused-by-quota', /Quota 'team' has/);
      assert.deepEqual(await kubernetes.contents(namespace), before);
    } finally {
      await kubernetes.api.delete(quota);
    }
  });

  it('is refused by admission, with the field and in the words of the cluster', async () => {
    const { app, kubernetes, namespace } = journey;
    const before = await kubernetes.contents(namespace);
    await submit('refused', {
      more: {
        values:
          'extraDevices:\n  watchdog:\n    name: dog\n    i6300esb: { action: reset, bark: 1 }\n',
      },
    });
    await reads(/refuses this virtual machine; nothing was written/);
    await reads(/VirtualMachine 'refused'.*bark/);
    await app.picture('task-refused-by-admission', /bark/);
    assert.deepEqual(await kubernetes.contents(namespace), before);
  });

  it('cannot have a name that is taken', async () => {
    const { app, page, form } = journey;
    await submit('taken');
    await reads(/is created in namespace/);
    await openTemplate(page, 'virtual-machine', form('taken'));
    await page.getByText('taken is taken by: VirtualMachine').waitFor();
    await press(page, 'Next');
    await page
      .getByText(/taken is taken by: .*\. \S+ is free\./)
      .first()
      .waitFor();
    await app.picture('form-name-taken', /taken|already/i);
  });

  it('cancels half-way, and nothing is left', async () => {
    const { app, page, kubernetes, namespace } = journey;
    const before = await kubernetes.contents(namespace);
    await submit('cancelled', {
      more: { values: 'nodeSelector:\n  example.com/nowhere: "yes"\n' },
    });
    await until(
      async () =>
        (
          await kubernetes.contents(namespace)
        ).includes('VirtualMachine/cancelled'),
      'the virtual machine to be written',
    );
    await page.getByTestId('cancel-button').click();
    await until(
      async () =>
        (await kubernetes.contents(namespace)).join() === before.join(),
      'everything to be removed again',
    );
    await app.picture('task-cancelled', 'Create the virtual machine');
  });
});
