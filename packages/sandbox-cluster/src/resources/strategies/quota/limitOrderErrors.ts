import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { resourceNames } from '../../../validation/resourceNames';
import type { LimitAmounts } from './limitItemErrors';

type Bound = 'max' | 'min' | 'default' | 'defaultRequest';

interface Order {
  readonly less: Bound;
  readonly more: Bound;
  readonly words: readonly [string, string];
  /** Which field the refusal names, and whose value it shows. */
  readonly at: Bound;
  readonly shows?: Bound;
}

/** What of two amounts may not be the greater one, as the API server asks. */
const orders: readonly Order[] = [
  {
    less: 'min',
    more: 'max',
    words: ['min value', 'max value'],
    at: 'min',
  },
  {
    less: 'min',
    more: 'defaultRequest',
    words: ['min value', 'default request value'],
    at: 'defaultRequest',
  },
  {
    less: 'defaultRequest',
    more: 'max',
    words: ['default request value', 'max value'],
    at: 'defaultRequest',
  },
  {
    less: 'defaultRequest',
    more: 'default',
    words: ['default request value', 'default limit value'],
    at: 'defaultRequest',
  },
  {
    less: 'min',
    more: 'default',
    words: ['min value', 'default value'],
    at: 'default',
    shows: 'min',
  },
  {
    less: 'default',
    more: 'max',
    words: ['default value', 'max value'],
    at: 'default',
    shows: 'max',
  },
];

/**
 * What is wrong between the amounts of one entry of a LimitRange.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateLimitRange.
 *
 * @internal
 */
export function limitOrderErrors(
  amounts: LimitAmounts,
  field: string,
): FieldError[] {
  const names = new Set(
    Object.values(amounts).flatMap(each => [...each.keys()]),
  );
  return [...names].flatMap(name => [
    ...orders.flatMap(({ less, more, words, at, shows = at }) => {
      const [small, great] = [amounts[less].get(name), amounts[more].get(name)];
      return small && great && small.compare(great) > 0
        ? [
            fieldErrors.invalid(
              `${field}.${at}[${name}]`,
              String(amounts[shows].get(name)),
              `${words[0]} ${small} is greater than ${words[1]} ${great}`,
            ),
          ]
        : [];
    }),
    ...ratioErrors(amounts, name, `${field}.maxLimitRequestRatio[${name}]`),
    ...overcommitErrors(amounts, name, `${field}.defaultRequest[${name}]`),
  ]);
}

function ratioErrors(
  { maxLimitRequestRatio, min, max }: LimitAmounts,
  name: string,
  field: string,
): FieldError[] {
  const ratio = maxLimitRequestRatio.get(name);
  const [least, most] = [min.get(name), max.get(name)];
  if (!ratio) {
    return [];
  }
  const refuse = (why: string) =>
    fieldErrors.invalid(field, String(ratio), `ratio ${ratio} ${why}`);
  return [
    ...(ratio.value < 1 ? [refuse('is less than 1')] : []),
    ...(least && most && ratio.value > most.value / least.value
      ? [
          refuse(
            `is greater than max/min = ${(most.value / least.value).toFixed(
              6,
            )}`,
          ),
        ]
      : []),
  ];
}

function overcommitErrors(
  { default: limits, defaultRequest }: LimitAmounts,
  name: string,
  field: string,
): FieldError[] {
  const [limit, request] = [limits.get(name), defaultRequest.get(name)];
  return limit &&
    request &&
    !resourceNames.isOvercommitAllowed(name) &&
    limit.compare(request) !== 0
    ? [
        fieldErrors.invalid(
          field,
          String(request),
          `default value ${limit} must equal to defaultRequest value ${request} in ${name}`,
        ),
      ]
    : [];
}
