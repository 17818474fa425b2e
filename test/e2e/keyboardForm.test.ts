import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { Locator, Page } from 'playwright-core';
import { Journey, startJourney } from './lib/startJourney';
import { openTemplate } from './lib/submitTemplate';
import { until } from './lib/until';

/** More than there are stops on any page of the form. */
const MOST_STOPS = 150;

describe('a person has no mouse', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });

  after(() => journey?.end());

  it('creates the default machine without touching any field', async () => {
    const { page, kubernetes } = journey;
    const begin = Date.now();
    await page.goto('/create/templates/default/virtual-machine');
    await page.getByText(/is free\./).waitFor();
    const name = await page.locator('#root_name').inputValue();
    const place = await page.locator('#root_target_namespace').inputValue();
    try {
      await tabTo(page, button(page, 'Next'));
      await page.keyboard.press('Enter');
      await page.getByText('Set-up at the first start').waitFor();
      await tabTo(page, button(page, 'Next'));
      await page.keyboard.press('Enter');
      await page.getByText('The cluster accepts all of it.').waitFor();
      await tabTo(page, button(page, 'Review'));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Create', exact: true }).waitFor();
      await tabTo(page, button(page, 'Create'));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/create\/tasks\//);
      const seconds = (Date.now() - begin) / 1000;
      assert.ok(seconds < 60, `took ${seconds} s`);
      await until(
        async () =>
          (await kubernetes.contents(place)).includes(`VirtualMachine/${name}`),
        `the machine ${name} in ${place}`,
      );
    } finally {
      const machine = await kubernetes.find(
        'kubevirt.io/v1',
        'VirtualMachine',
        place,
        name,
      );
      if (machine) {
        await kubernetes.api.delete(machine);
      }
    }
  });

  it('chooses what it boots from, writes cloud-init and leaves it', async () => {
    const { page, kubernetes, namespace } = journey;
    await openTemplate(page, 'virtual-machine', {
      target: { cluster: kubernetes.cluster, namespace },
      name: 'by-keys',
      sshPublicKey: '',
    });
    await page.getByText('by-keys is free.').waitFor();
    await page.locator('[name="root_boot_from"]:checked').waitFor();

    await tabTo(page, page.locator('[name="root_boot_from"]:checked'));
    await page.keyboard.press('ArrowRight');
    await page.locator('#root_boot_url').waitFor();
    await tabTo(page, page.locator('#root_boot_url'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('https://example.com/disk.qcow2');
    await tabTo(page, page.locator('#root_size_memory'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1Gi');
    await tabTo(page, button(page, 'Next'));
    await page.keyboard.press('Enter');

    const group = page.getByRole('group', { name: /^Set-up at the first/ });
    await group.waitFor();
    await tabTo(
      page,
      page.locator('summary', { hasText: 'Set-up at the first start' }),
    );
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('tab', { name: 'Form', exact: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('#root_cloudInit'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('locale: de_DE');
    // Tab is for leaving, not for writing: YAML knows no tabs.
    await tabTo(page, page.locator('summary', { hasText: /^More — / }));
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, button(page, 'Next'));
    await page.keyboard.press('Enter');

    const review = page.getByText('The cluster accepts all of it.');
    await review.waitFor();
    await tabTo(
      page,
      page.locator('summary', { hasText: 'What is created, as YAML' }),
    );
    await page.keyboard.press('Space');
    await page
      .getByText('memory: 1Gi')
      .or(page.getByText('guest: 1Gi'))
      .first()
      .waitFor();
    await page.getByText('https://example.com/disk.qcow2').first().waitFor();
  });
});

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/**
 * Presses Tab until a control has the focus, and sees each one on the way.
 *
 * @throws AssertionError where the focus cannot be seen, or never comes to
 *   the control
 */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { what, isSeen } = await page.evaluate(focused);
    assert.ok(isSeen, `the focus cannot be seen on ${what}`);
    if (await control.evaluate(each => each === document.activeElement)) {
      return;
    }
  }
  assert.fail(`Tab never comes to ${control}`);
}

/** What has the focus, and whether that shows: runs in the page. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) {
    // The browser's own controls come between the page's last and first.
    return { what: 'the page', isSeen: true };
  }
  const box = element.getBoundingClientRect();
  // Radio buttons and check boxes are drawn by what is around them.
  const around = [element, element.parentElement, element.closest('label')];
  // No inner function with a name: the compiler's help for those is not there.
  const isSeen = around.some(each => {
    if (!each) {
      return false;
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      boxShadow !== 'none' ||
      each.querySelector(
        '[class*="Mui-focus"], .MuiTouchRipple-rippleVisible',
      ) !== null ||
      each.closest(
        '[class*="Mui-focus"], [data-focus-visible], [data-focused]',
      ) !== null
    );
  });
  return {
    what: `${element.tagName} ${element.id} ${element.textContent?.slice(
      0,
      40,
    )}`,
    isSeen: isSeen && box.bottom > 0 && box.top < innerHeight,
  };
}
