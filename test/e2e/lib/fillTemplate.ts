import { Page } from 'playwright-core';

/** What a person enters into the form of "Create virtual machine". */
export interface TemplateAnswers {
  name: string;
  namespace: string;
  owner: string;
  imageUrl: string;
  diskSize: string;
  cpu: string;
  memory: string;
  cloudInit: string;
  port: { name: string; port: string };
}

/**
 * Goes through the template's pages as a person would, and presses Create.
 */
export async function fillTemplate(page: Page, answers: TemplateAnswers) {
  await page.goto('/create/templates/default/virtual-machine');

  await page.locator('#root_target_namespace').selectOption(answers.namespace);
  // One is suggested, which a person overwrites.
  await page.getByText(/is free\./).waitFor();
  await page.locator('#root_name').fill(answers.name);
  await page.getByText(`${answers.name} is free.`).waitFor();
  await page.getByLabel(/^Owner/).fill(answers.owner);
  await page.getByRole('option', { name: answers.owner }).click();
  await page.getByLabel('URL', { exact: true }).check();
  await page.locator('#root_boot_url').fill(answers.imageUrl);
  await page.locator('#root_boot_size').fill(answers.diskSize);
  await page.locator('#root_size_cpu').fill(answers.cpu);
  await page.locator('#root_size_memory').fill(answers.memory);
  await press(page, 'Next');

  await page.locator('#root_network_0_name').fill(answers.port.name);
  await page.locator('#root_network_0_port').fill(answers.port.port);
  await page.getByText('Set-up at the first start').click();
  await page.getByRole('tab', { name: 'YAML' }).click();
  await page.locator('#root_cloudInit').fill(answers.cloudInit);
  await press(page, 'Next');

  await page.getByText('The cluster accepts all of it.').waitFor();
  await press(page, 'Review');
  await press(page, 'Create');
}

/** Presses a button of the form. */
export async function press(page: Page, label: string) {
  await page.getByRole('button', { name: label, exact: true }).click();
}
