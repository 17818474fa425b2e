import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { press } from './lib/fillTemplate';
import { Journey, startJourney } from './lib/startJourney';

describe('a person opens a form that a link has filled in', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  it('finds every field as the link says', async () => {
    const { page, namespace } = journey;
    const formData = {
      target: { namespace },
      name: 'prefilled',
      owner: 'group:default/team-a',
      boot: {
        from: 'containerDisk',
        image: 'quay.io/containerdisks/fedora:42',
      },
      size: { cpu: '3', memory: '2Gi' },
      network: { ports: [{ name: 'vnc', port: 5901, protocol: 'TCP' }] },
      devices: {
        gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/GA100_A100_PCIE_40GB' }],
      },
      cloudInit: '#cloud-config\n# ours\npackages: [ vim ]\n',
      more: { wait: 'none' },
    };
    await page.goto(
      `/create/templates/default/virtual-machine?formData=${encodeURIComponent(
        JSON.stringify(formData),
      )}`,
    );
    await page.getByText('prefilled is free.').waitFor();
    const value = (id: string) => page.locator(`#root_${id}`).inputValue();
    assert.equal(await value('target_namespace'), namespace);
    assert.equal(
      await value('boot_containerImage'),
      'quay.io/containerdisks/fedora:42',
    );
    assert.equal(await value('size_cpu'), '3');
    await page.getByText('You will log in as fedora.').waitFor();
    await press(page, 'Next');
    await page.locator('#root_network_0_port').waitFor();
    assert.equal(await value('network_0_port'), '5901');
    await page.getByText(/node01: \d+ of \d+ free/).waitFor();
    await page.getByRole('tab', { name: 'YAML' }).click();
    assert.equal(await value('cloudInit'), formData.cloudInit);
  });

  it('sees what would be created, and that the cluster accepts it', async () => {
    const { page } = journey;
    await press(page, 'Next');
    await page.getByText('The cluster accepts all of it.').waitFor();
    await page.getByText('What is created, as YAML').click();
    await page.getByText('deviceName: nvidia.com').first().waitFor();
    const { violations } = await new AxeBuilder({ page })
      .include('form')
      .disableRules('region')
      .analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
    );
  });

  it('is told which field is wrong, and what would be right', async () => {
    const { page } = journey;
    await press(page, 'Back');
    await press(page, 'Back');
    await page.locator('#root_name').fill('Not_a_name');
    await page.locator('#root_size_memory').fill('much');
    await press(page, 'Next');
    await page
      .getByText(/^Name: .*Not_a_name/)
      .first()
      .waitFor();
    await page
      .getByText(/^Size \(resources\.memory\): .*much/)
      .first()
      .waitFor();
  });
});
