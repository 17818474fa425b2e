import { ApiHolder } from '@backstage/frontend-plugin-api';
import {
  check,
  Finding,
  FormTarget,
  PasswordChoice,
  valuesOfFormData,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { kubevirtFormApiRef } from './api';
import { isPublicKeys } from './isPublicKeys';
import { FormDataOfTemplate } from './FormFieldProps';
import { formTarget } from './formTarget';
import { FieldName, fieldOf } from './texts/fieldOf';
import { findingSentence, Translate } from './texts/findingSentence';
import { textsOf } from './texts/textsOf';

/**
 * Says what is wrong with a field's value when the person goes on. Each
 * sentence names the field, what is wrong, and what would be right.
 *
 * @internal
 */
export type FieldValidation<T> = (
  value: T,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder; formData: object },
) => Promise<void>;

/** @internal */
export const validateTarget: FieldValidation<FormTarget> = async (
  value,
  field,
  { apiHolder },
) => {
  if (!value.cluster || !value.namespace) {
    const t = await textsOf(apiHolder);
    field.addError(
      t('form.wrong.in', {
        field: t('form.target.title'),
        sentence: t(
          value.cluster ? 'form.wrong.namespace' : 'form.wrong.cluster',
        ),
      }),
    );
  }
};

/** @internal */
export const validateName: FieldValidation<string> = async (
  value,
  field,
  { apiHolder, formData },
) => {
  const t = await textsOf(apiHolder);
  const wrong = (said: string) =>
    field.addError(
      t('form.wrong.in', { field: t('form.name.title'), sentence: said }),
    );
  const found = check({
    name: value,
    namespace: 'default',
    values: {},
    profile: 'modern',
  }).filter(({ path }) => path === 'name');
  found.forEach(finding => wrong(findingSentence(t, finding)));
  const target = formTarget(formData);
  const api = apiHolder.get(kubevirtFormApiRef);
  if (found.length > 0 || !api || !target.cluster || !target.namespace) {
    return;
  }
  // Where it cannot be looked up, the task finds a name that is taken.
  const answer = await api.checkName(value, target).catch(() => undefined);
  if (answer?.taken.length) {
    const kinds = answer.taken.map(({ kind }) => kind).join(', ');
    wrong(
      t('form.wrong.taken', { name: value, kinds, free: answer.suggestion }),
    );
  }
};

/** @internal */
export const validateSshKeys: FieldValidation<string> = async (
  value,
  field,
  { apiHolder },
) => {
  if (value.trim() && !isPublicKeys(value)) {
    const t = await textsOf(apiHolder);
    field.addError(
      t('form.wrong.in', {
        field: t('form.ssh.label'),
        sentence: t('form.ssh.wrong'),
      }),
    );
  }
};

/** @internal */
export const validatePassword: FieldValidation<PasswordChoice> = async (
  value,
  field,
  { apiHolder, formData },
) => {
  const { more }: FormDataOfTemplate = formData;
  if (value !== 'none' && more?.profile === 'chart') {
    const t = await textsOf(apiHolder);
    field.addError(
      t('form.wrong.in', {
        field: t('form.password.title'),
        sentence: t('form.wrong.password'),
      }),
    );
  }
};

/**
 * Checks a field by the rules for the values that it stands for.
 *
 * @param name - what the plugin calls the field
 * @param key - the field's place in the form's data
 * @param paths - where in the values its findings are
 * @internal
 */
export function validateAs<K extends keyof VirtualMachineFormData>(
  name: FieldName,
  key: K,
  paths: RegExp,
): FieldValidation<NonNullable<VirtualMachineFormData[K]>> {
  return async (value, field, { apiHolder, formData }) => {
    const { more }: FormDataOfTemplate = formData;
    const made = valuesOfFormData({ [key]: value });
    const findings = made.ok
      ? check({
          name: 'any',
          namespace: 'any',
          values: made.values,
          profile: more?.profile ?? 'modern',
        })
      : [made.finding];
    const t = await textsOf(apiHolder);
    findings
      .filter(({ path, severity }) => severity === 'error' && paths.test(path))
      .forEach(finding => field.addError(located(t, name, finding)));
  };
}

/** @internal */
export const validateReview: FieldValidation<object> = async (
  _,
  field,
  { apiHolder, formData },
) => {
  const data: FormDataOfTemplate = formData;
  const api = apiHolder.get(kubevirtFormApiRef);
  // Where nobody can say, the task finds out.
  const review = await api
    ?.review({ ...data, target: formTarget(data) })
    .catch(() => undefined);
  const t = await textsOf(apiHolder);
  review?.findings
    .filter(({ severity }) => severity === 'error')
    .forEach(finding =>
      field.addError(located(t, fieldOf(finding.path), finding)),
    );
  if (review?.dryRun.state === 'refused') {
    review.dryRun.refusals.forEach(({ objects, message }) =>
      field.addError(`${objects.join(', ')}: ${message}`),
    );
  }
};

function located(t: Translate, field: FieldName, finding: Finding): string {
  return t('form.wrong.at', {
    field: t(`form.${field}.title`),
    path: finding.path,
    sentence: findingSentence(t, finding),
  });
}
