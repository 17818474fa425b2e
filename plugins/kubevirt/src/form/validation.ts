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
) => Promise<void> | void;

/** @internal */
export const validateTarget: FieldValidation<FormTarget> = (value, field) => {
  if (!value.cluster || !value.namespace) {
    field.addError(
      `Where it runs: the ${
        value.cluster ? 'namespace' : 'cluster'
      } is missing. Choose one.`,
    );
  }
};

/** @internal */
export const validateName: FieldValidation<string> = async (
  value,
  field,
  { apiHolder, formData },
) => {
  const found = check({
    name: value,
    namespace: 'default',
    values: {},
    profile: 'modern',
  }).filter(({ path }) => path === 'name');
  found.forEach(finding => field.addError(`Name: ${sentence(finding)}`));
  const target = formTarget(formData);
  const api = apiHolder.get(kubevirtFormApiRef);
  if (found.length > 0 || !api || !target.cluster || !target.namespace) {
    return;
  }
  // Where it cannot be looked up, the task finds a name that is taken.
  const answer = await api.checkName(value, target).catch(() => undefined);
  if (answer?.taken.length) {
    const kinds = answer.taken.map(({ kind }) => kind).join(', ');
    field.addError(
      `Name: '${value}' is taken by: ${kinds}. '${answer.suggestion}' is free.`,
    );
  }
};

/** @internal */
export const validateSshKeys: FieldValidation<string> = (value, field) => {
  if (value.trim() && !isPublicKeys(value)) {
    field.addError(
      'SSH public keys: a line is no public key. It must look like: ssh-ed25519 AAAAC3… you@example.com',
    );
  }
};

/** @internal */
export const validatePassword: FieldValidation<PasswordChoice> = (
  value,
  field,
  { formData },
) => {
  const { more }: FormDataOfTemplate = formData;
  if (value !== 'none' && more?.profile === 'chart') {
    field.addError(
      'Password: rendered like the Helm chart, the machine itself would show it. Choose no password, or the other rendering under "More".',
    );
  }
};

/**
 * Checks a field by the rules for the values that it stands for.
 *
 * @param title - names the field
 * @param key - the field's place in the form's data
 * @param paths - where in the values its findings are
 * @internal
 */
export function validateAs<K extends keyof VirtualMachineFormData>(
  title: string,
  key: K,
  paths: RegExp,
): FieldValidation<NonNullable<VirtualMachineFormData[K]>> {
  return (value, field, { formData }) => {
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
    findings
      .filter(({ path, severity }) => severity === 'error' && paths.test(path))
      .forEach(finding =>
        field.addError(`${title} (${finding.path}): ${sentence(finding)}`),
      );
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
  review?.findings
    .filter(({ severity }) => severity === 'error')
    .forEach(finding =>
      field.addError(`${finding.path}: ${sentence(finding)}`),
    );
  if (review?.dryRun.state === 'refused') {
    review.dryRun.refusals.forEach(({ objects, message }) =>
      field.addError(`${objects.join(', ')}: ${message}`),
    );
  }
};

function sentence({ message, suggestion }: Finding): string {
  return [message, suggestion].filter(Boolean).join(' ');
}
