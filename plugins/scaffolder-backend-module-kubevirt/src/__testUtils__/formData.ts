import { deepEquals, getDefaultFormState, RJSFSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import ajvErrors from 'ajv-errors';
import { TemplateParametersV1beta3 } from '@backstage/plugin-scaffolder-common';

// As the scaffolder's form does it: plugin-scaffolder-react's Stepper.
const validator = customizeValidator<FormData>();
ajvErrors(validator.ajv);

/** What a form holds. */
export type FormData = Record<string, unknown>;

/**
 * What a template's form holds after a person has filled in some fields and
 * kept the defaults of all others.
 */
export function fillInForm(
  pages: TemplateParametersV1beta3[],
  filledIn: FormData,
): FormData {
  return pages.reduce(withDefaults, filledIn);
}

/** A default may show fields with defaults of their own: the form goes on until nothing changes. */
function withDefaults(
  data: FormData,
  page: TemplateParametersV1beta3,
): FormData {
  const schema = page as RJSFSchema;
  const state = getDefaultFormState(validator, schema, data, schema, false, {
    allOf: 'populateDefaults',
  });
  const next = { ...data, ...(state as FormData) };
  return deepEquals(next, data) ? next : withDefaults(next, page);
}

/** What the form says about its data: sentences by the field's path. */
export function formErrors(
  pages: TemplateParametersV1beta3[],
  data: FormData,
): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(page =>
      validator
        .validateFormData(data, page as RJSFSchema)
        .errors.map(({ property = '', message = '' }) => [property, message]),
    ),
  );
}
