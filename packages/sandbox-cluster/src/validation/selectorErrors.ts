import type { IoK8sApimachineryPkgApisMetaV1LabelSelector as LabelSelector } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../status/statusErrors';
import { labelErrors } from './labelErrors';
import { selectorRequirementErrors } from './selectorRequirementErrors';

/**
 * What is wrong with a label selector.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/apis/meta/v1/validation,
 * ValidateLabelSelector.
 *
 * @param field - where it is
 *
 * @internal
 */
export function selectorErrors(
  selector: LabelSelector | undefined,
  field: string,
): FieldError[] {
  return [
    ...labelErrors(
      selector?.matchLabels as Record<string, string> | undefined,
      `${field}.matchLabels`,
    ),
    ...(selector?.matchExpressions ?? []).flatMap((requirement, index) =>
      selectorRequirementErrors(
        requirement,
        `${field}.matchExpressions[${index}]`,
      ),
    ),
  ];
}
