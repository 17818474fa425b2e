import { FieldName } from './texts/fieldOf';

const DEADLINE_MS = 2_000;

const INPUTS =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Leads from the review to a field, on whichever step of the form it is, and
 * puts the cursor into it.
 *
 * The scaffolder's Stepper (plugin-scaffolder-react of Backstage 1.55) keeps
 * its step to itself: neither `formContext` nor the URL can change it, and to
 * begin anew from `?formData=` would lose secrets. So this presses the "Back"
 * of the form, as a person would, until the field is there.
 *
 * @param from - an element of the form
 * @returns whether the field was found
 * @internal
 */
export async function leadToField(
  field: FieldName,
  from: Element,
): Promise<boolean> {
  let form = from.closest('form');
  const page = form?.parentElement;
  while (form && page) {
    const group = form.querySelector<HTMLElement>(
      `[data-kubevirt-field="${field}"]`,
    );
    if (group) {
      enter(group);
      return true;
    }
    const back = backButton(form);
    if (!back || back.disabled) {
      return false;
    }
    back.click();
    form = await nextForm(page, form);
  }
  return false;
}

/** The other button beside the one that goes on. */
function backButton(form: HTMLFormElement) {
  return form
    .querySelector('button[type="submit"]')
    ?.parentElement?.querySelector<HTMLButtonElement>(
      'button:not([type="submit"])',
    );
}

/** The form of another step, which is another element. */
function nextForm(
  page: Element,
  before: HTMLFormElement,
): Promise<HTMLFormElement | null> {
  return new Promise(resolve => {
    const look = () => {
      const form = page.querySelector('form');
      if (form && form !== before) {
        settle(form);
      }
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => settle(null), DEADLINE_MS);
    function settle(form: HTMLFormElement | null) {
      observer.disconnect();
      clearTimeout(timer);
      resolve(form);
    }
    observer.observe(page, { childList: true, subtree: true });
    look();
  });
}

function enter(group: HTMLElement): void {
  group.querySelector('details')?.setAttribute('open', '');
  group.scrollIntoView?.({ block: 'center' });
  const input =
    group.querySelector<HTMLElement>('input:checked') ??
    group.querySelector<HTMLElement>(INPUTS) ??
    group;
  input.focus({ preventScroll: true });
}
