import { amountsOf, Usage } from '../../../admission/quota/amounts';
import { LimitItem } from '../../../admission/quota/limitsOf';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../../validation/labelErrors';
import { resourceErrors } from '../../../validation/resourceErrors';
import { limitOrderErrors } from './limitOrderErrors';

/** @internal */
export type LimitAmounts = Record<
  'max' | 'min' | 'default' | 'defaultRequest' | 'maxLimitRequestRatio',
  Usage
>;

const standardTypes = ['Pod', 'Container', 'PersistentVolumeClaim'];

/**
 * What is wrong with one entry of a LimitRange.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateLimitRange.
 *
 * @param repeated - what is wrong because the type was there before
 *
 * @internal
 */
export function limitItemErrors(
  limit: LimitItem,
  field: string,
  repeated: FieldError[],
): FieldError[] {
  const isPod = limit.type === 'Pod';
  const amounts: LimitAmounts = {
    max: amountsOf(limit.max),
    min: amountsOf(limit.min),
    default: isPod ? new Map() : amountsOf(limit.default),
    defaultRequest: isPod ? new Map() : amountsOf(limit.defaultRequest),
    maxLimitRequestRatio: amountsOf(limit.maxLimitRequestRatio),
  };
  const names = (...keys: Array<keyof LimitAmounts>) =>
    keys.flatMap(key =>
      [...amounts[key].keys()].flatMap(name =>
        nameErrors(limit.type, name, `${field}.${key}[${name}]`),
      ),
    );
  return [
    ...typeErrors(limit.type, `${field}.type`),
    ...repeated,
    ...names('max', 'min'),
    ...(isPod
      ? (['default', 'defaultRequest'] as const)
          .filter(key => Object.keys(limit[key] ?? {}).length > 0)
          .map(key =>
            fieldErrors.forbidden(
              `${field}.${key}`,
              "may not be specified when `type` is 'Pod'",
            ),
          )
      : names('default', 'defaultRequest')),
    ...(limit.type === 'PersistentVolumeClaim' &&
    !amounts.min.has('storage') &&
    !amounts.max.has('storage')
      ? [
          fieldErrors.required(
            `${field}.limits`,
            'either minimum or maximum storage value is required, but neither was provided',
          ),
        ]
      : []),
    ...names('maxLimitRequestRatio'),
    ...limitOrderErrors(amounts, field),
  ];
}

function typeErrors(type: string, field: string): FieldError[] {
  const messages = qualifiedNameErrors(type);
  if (
    messages.length === 0 &&
    !type.includes('/') &&
    !standardTypes.includes(type)
  ) {
    messages.push('must be a standard limit type or fully qualified');
  }
  return messages.map(message => fieldErrors.invalid(field, type, message));
}

function nameErrors(type: string, name: string, field: string): FieldError[] {
  return type === 'Pod' || type === 'Container'
    ? resourceErrors.containerName(name, field)
    : resourceErrors.name(name, field);
}
