import { ApiObject } from '../../objects/ApiObject';
import { Quantity } from '../../quantity/Quantity';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

type Amounts = 'default' | 'defaultRequest' | 'max' | 'min';

type LimitRangeItem = { type: string } & Partial<
  Record<Amounts, Record<string, unknown>>
>;

const standardTypes = ['Pod', 'Container', 'PersistentVolumeClaim'];

/** What of two amounts may not be the greater one. */
const orders = [
  ['min', 'max', 'min value', 'max value'],
  ['defaultRequest', 'max', 'default request value', 'max value'],
  ['default', 'max', 'default value', 'max value'],
  ['min', 'defaultRequest', 'min value', 'default request value'],
  ['min', 'default', 'min value', 'default value'],
  ['defaultRequest', 'default', 'default request value', 'default limit value'],
] as const;

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateLimitRange.
 *
 * @internal
 */
export const limitRangeStrategy: ResourceStrategy = {
  validate(object) {
    const seen = new Set<string>();
    return limitsOf(object).flatMap((limit, index) => {
      const field = `spec.limits[${index}]`;
      const errors = limitErrors(limit, field);
      if (seen.has(limit.type)) {
        errors.push(fieldErrors.duplicate(`${field}.type`, limit.type));
      }
      seen.add(limit.type);
      return errors;
    });
  },
};

function limitsOf(object: ApiObject): LimitRangeItem[] {
  return (object.spec as { limits?: LimitRangeItem[] }).limits ?? [];
}

function limitErrors(limit: LimitRangeItem, field: string): FieldError[] {
  const { type } = limit;
  const errors: FieldError[] = [];
  if (!standardTypes.includes(type) && !type.includes('/')) {
    errors.push(
      fieldErrors.invalid(
        `${field}.type`,
        type,
        'must be a standard limit type or fully qualified',
      ),
    );
  }
  for (const key of ['default', 'defaultRequest'] as const) {
    if (type === 'Pod' && Object.keys(limit[key] ?? {}).length > 0) {
      errors.push(
        fieldErrors.forbidden(
          `${field}.${key}`,
          "may not be specified when `type` is 'Pod'",
        ),
      );
    }
  }
  if (
    type === 'PersistentVolumeClaim' &&
    !amount(limit, 'min', 'storage') &&
    !amount(limit, 'max', 'storage')
  ) {
    errors.push(
      fieldErrors.required(
        `${field}.limits`,
        'either minimum or maximum storage value is required, but neither was provided',
      ),
    );
  }
  const names = new Set(
    (['default', 'defaultRequest', 'max', 'min'] as const).flatMap(key =>
      Object.keys(limit[key] ?? {}),
    ),
  );
  return [
    ...errors,
    ...[...names].flatMap(name => orderErrors(limit, name, field)),
  ];
}

function orderErrors(
  limit: LimitRangeItem,
  name: string,
  field: string,
): FieldError[] {
  return orders.flatMap(([less, more, lessName, moreName]) => {
    const [small, great] = [
      amount(limit, less, name),
      amount(limit, more, name),
    ];
    return small && great && small.compare(great) > 0
      ? [
          fieldErrors.invalid(
            `${field}.${less}[${name}]`,
            String(small),
            `${lessName} ${small} is greater than ${moreName} ${great}`,
          ),
        ]
      : [];
  });
}

function amount(
  limit: LimitRangeItem,
  key: Amounts,
  name: string,
): Quantity | undefined {
  const parsed = Quantity.parse(limit[key]?.[name]);
  return parsed.ok ? parsed.quantity : undefined;
}
