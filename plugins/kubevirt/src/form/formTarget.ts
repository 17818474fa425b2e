import { FormTarget } from 'backstage-plugin-kubevirt-common';
import { FormDataOfTemplate } from './FormFieldProps';

/**
 * The cluster and namespace that a form's data names.
 *
 * @internal
 */
export function formTarget(data: FormDataOfTemplate | undefined): FormTarget {
  return {
    cluster: data?.target?.cluster ?? data?.cluster,
    namespace: data?.target?.namespace ?? data?.namespace,
  };
}
