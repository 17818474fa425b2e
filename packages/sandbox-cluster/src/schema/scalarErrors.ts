import { Json } from '../objects/ApiObject';
import { FieldError } from '../status/statusErrors';
import { ScalarNode, ValueRules } from './SchemaNode';
import { nowhere, typeErrors } from './typeErrors';

const QUANTITY_PATTERN =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
const DATE_TIME =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const MAX_INT32 = 2 ** 31;

/**
 * What is wrong with a value that is neither an object nor a list.
 *
 * @param path - of the value
 *
 * @internal
 */
export function scalarErrors(
  node: ScalarNode,
  value: Json,
  path: string,
): FieldError[] {
  const { rules = {} } = node;
  return [
    ...(hasType(node, value) ? [] : typeErrors(node, value, path)),
    ...enumErrors(rules, value, path),
    ...(typeof value === 'number' ? numberErrors(rules, value, path) : []),
    ...(typeof value === 'string' ? textErrors(node, value, path) : []),
  ];
}

function hasType({ type }: ScalarNode, value: Json): boolean {
  switch (type) {
    case 'quantity':
    case 'intOrString':
      return typeof value === 'string' || Number.isInteger(value);
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 63;
    default:
      return typeof value === type;
  }
}

function enumErrors(
  { enum: allowed }: ValueRules,
  value: Json,
  path: string,
): FieldError[] {
  return allowed && !allowed.some(each => each === value)
    ? [
        {
          reason: 'FieldValueNotSupported',
          field: path,
          message: `Unsupported value: ${JSON.stringify(
            value,
          )}: supported values: ${allowed
            .map(each => JSON.stringify(each))
            .join(', ')}`,
        },
      ]
    : [];
}

function numberErrors(
  { minimum, maximum, format }: ValueRules,
  value: number,
  path: string,
): FieldError[] {
  const refuse = (why: string): FieldError => ({
    reason: 'FieldValueInvalid',
    field: path,
    message: `Invalid value: ${value}: ${path} in body should be ${why}`,
  });
  const errors: FieldError[] = [];
  if (
    format === 'int32' &&
    Number.isInteger(value) &&
    (value >= MAX_INT32 || value < -MAX_INT32)
  ) {
    errors.push(
      nowhere(
        `Checked value must be of type integer with format int32 in ${path}`,
      ),
    );
  }
  if (maximum !== undefined && value > maximum) {
    errors.push(refuse(`less than or equal to ${maximum}`));
  }
  if (minimum !== undefined && value < minimum) {
    errors.push(refuse(`greater than or equal to ${minimum}`));
  }
  return errors;
}

function textErrors(
  { type, rules = {} }: ScalarNode,
  value: string,
  path: string,
): FieldError[] {
  const { maxLength, format } = rules;
  const pattern = type === 'quantity' ? QUANTITY_PATTERN : rules.pattern;
  const errors: FieldError[] = [];
  const refuse = (
    why: string,
    reason: FieldError['reason'] = 'FieldValueInvalid',
  ) =>
    errors.push({
      reason,
      field: path,
      message: `Invalid value: ${JSON.stringify(
        value,
      )}: ${path} in body ${why}`,
    });
  if (maxLength !== undefined && [...value].length > maxLength) {
    errors.push({
      reason: 'FieldValueTooLong',
      field: path,
      message: `Too long: may not be more than ${maxLength} bytes`,
    });
  }
  if (pattern && !new RegExp(pattern).test(value)) {
    refuse(`should match '${pattern}'`);
  }
  if (format === 'date-time' && !DATE_TIME.test(value)) {
    refuse(
      `must be of type date-time: ${JSON.stringify(value)}`,
      'FieldValueTypeInvalid',
    );
  }
  return errors;
}
