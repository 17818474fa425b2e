import { ReactElement } from 'react';
import { FormFieldProps } from './FormFieldProps';
import { FieldValidation } from './validation';

/**
 * A form field, for either frontend system.
 *
 * @internal
 */
export interface FormFieldDefinition<T> {
  /** What `ui:field` says in a template. */
  name: string;
  /** Name of its extension. */
  id: string;
  load: () => Promise<{
    component: (props: FormFieldProps<T>) => ReactElement;
    validation?: FieldValidation<T>;
  }>;
}

/**
 * Says of a definition which type its value has.
 *
 * @internal
 */
export function defineFormField<T>(
  definition: FormFieldDefinition<T>,
): FormFieldDefinition<T> {
  return definition;
}
