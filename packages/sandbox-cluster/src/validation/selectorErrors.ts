import type { IoK8sApimachineryPkgApisMetaV1LabelSelector as LabelSelector } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';
import {
  labelErrors,
  labelValueErrors,
  qualifiedNameErrors,
} from './labelErrors';

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
      requirementErrors(requirement, `${field}.matchExpressions[${index}]`),
    ),
  ];
}

function requirementErrors(
  {
    key = '',
    operator = '',
    values = [],
  }: { key?: string; operator?: string; values?: string[] },
  field: string,
): FieldError[] {
  return [
    ...operatorErrors(operator, values, field),
    ...qualifiedNameErrors(key).map(message =>
      fieldErrors.invalid(`${field}.key`, key, message),
    ),
    ...values.flatMap((value, index) =>
      labelValueErrors(value).map(message =>
        fieldErrors.invalid(`${field}.values[${index}]`, value, message),
      ),
    ),
  ];
}

function operatorErrors(
  operator: string,
  values: string[],
  field: string,
): FieldError[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0
        ? []
        : [
            fieldErrors.required(
              `${field}.values`,
              "must be specified when `operator` is 'In' or 'NotIn'",
            ),
          ];
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0
        ? []
        : [
            fieldErrors.forbidden(
              `${field}.values`,
              "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
            ),
          ];
    default:
      return [
        fieldErrors.invalid(
          `${field}.operator`,
          operator,
          'not a valid selector operator',
        ),
      ];
  }
}
