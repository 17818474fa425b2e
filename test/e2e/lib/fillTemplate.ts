import { Page } from 'playwright-core';

/** What a person types into the form of "Create virtual machine". */
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
  const next = (label = 'Next') =>
    page.getByRole('button', { name: label, exact: true }).click();

  await page.locator('#root_name').fill(answers.name);
  await page.locator('#root_namespace').fill(answers.namespace);
  await page.getByLabel(/^Owner/).fill(answers.owner);
  await page.getByRole('option', { name: answers.owner }).click();
  await next();

  await page.locator('#root_cpu').fill(answers.cpu);
  await page.locator('#root_memory').fill(answers.memory);
  await page.locator('#root_imageUrl').fill(answers.imageUrl);
  await page.locator('#root_diskSize').fill(answers.diskSize);
  await next();

  await page.locator('#root_cloudInit').fill(answers.cloudInit);
  await page.locator('#root_ports_0_name').fill(answers.port.name);
  await page.locator('#root_ports_0_port').fill(answers.port.port);
  await next();

  await next('Review');
  await next('Create');
}
