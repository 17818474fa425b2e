import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';
import { labelValueErrors, qualifiedNameErrors } from './labelErrors';

/**
 * One of the `matchExpressions` of a selector.
 *
 * @internal
 */
export interface SelectorRequirement {
  key?: string;
  operator?: string;
  values?: string[];
}

/**
 * What is wrong with one of a selector's `matchExpressions`.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/apis/meta/v1/validation,
 * ValidateLabelSelectorRequirement, and pkg/apis/core/validation/validation.go,
 * ValidateNodeSelectorRequirement.
 *
 * @param field - where it is
 * @param options - `ofNodes`: it selects nodes, by numbers as well
 *
 * @internal
 */
export function selectorRequirementErrors(
  { key = '', operator = '', values = [] }: SelectorRequirement,
  field: string,
  { ofNodes = false }: { ofNodes?: boolean } = {},
): FieldError[] {
  return [
    ...operatorErrors(operator, values, field, ofNodes),
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
  values: readonly string[],
  field: string,
  ofNodes: boolean,
): FieldError[] {
  const at = `${field}.values`;
  if (operator === 'In' || operator === 'NotIn') {
    return values.length > 0
      ? []
      : [
          fieldErrors.required(
            at,
            "must be specified when `operator` is 'In' or 'NotIn'",
          ),
        ];
  }
  if (operator === 'Exists' || operator === 'DoesNotExist') {
    return values.length === 0
      ? []
      : [
          fieldErrors.forbidden(
            at,
            "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
          ),
        ];
  }
  if (ofNodes && (operator === 'Gt' || operator === 'Lt')) {
    return values.length === 1
      ? []
      : [
          fieldErrors.required(
            at,
            "must be specified single value when `operator` is 'Lt' or 'Gt'",
          ),
        ];
  }
  return [
    fieldErrors.invalid(
      `${field}.operator`,
      operator,
      'not a valid selector operator',
    ),
  ];
}
