import { VirtualMachineFormData } from 'backstage-plugin-kubevirt-common';

/**
 * What the scaffolder's form gives to a field, as far as our fields read it.
 *
 * @internal
 */
export interface FormFieldProps<T> {
  formData?: T;
  onChange(value: T): void;
  formContext?: { formData?: FormDataOfTemplate };
  idSchema: { $id: string };
  schema: { title?: string; description?: string };
  uiSchema: { 'ui:options'?: { [option: string]: unknown } };
  rawErrors?: string[];
  required?: boolean;
  disabled?: boolean;
}

/**
 * The whole form's data. Templates of others may have cluster and namespace as
 * plain parameters.
 *
 * @internal
 */
export type FormDataOfTemplate = VirtualMachineFormData & {
  cluster?: string;
  namespace?: string;
};
