import { Json } from '../objects/ApiObject';
import { isMap, jsonEquals } from '../objects/json';
import { FieldError } from '../status/statusErrors';
import { SchemaNode } from './SchemaNode';
import { join, NOWHERE } from './typeErrors';

/** What else is wrong has to be set right before the rules are looked at. */
const blocking: ReadonlyArray<FieldError['reason']> = [
  'FieldValueNotSupported',
  'FieldValueRequired',
  'FieldValueTooLong',
  'FieldValueTooMany',
  'FieldValueTypeInvalid',
];

/**
 * Which of the `x-kubernetes-validations` of a kind do not hold.
 *
 * Source: Kubernetes 1.36, apiextensions-apiserver
 * pkg/registry/customresource/strategy.go.
 *
 * @param errors - what else is wrong
 * @param before - the object before an update
 *
 * @internal
 */
export function checkValidations(
  schema: SchemaNode,
  value: Json,
  errors: readonly FieldError[],
  before?: Json,
): FieldError[] {
  if (!hasValidations(schema)) {
    return [];
  }
  return errors.some(({ reason }) => blocking.includes(reason))
    ? [
        {
          reason: 'FieldValueInvalid',
          field: NOWHERE,
          message:
            'Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
        },
      ]
    : visit(schema, value, before, '');
}

const known = new WeakMap<SchemaNode, boolean>();

function hasValidations(node: SchemaNode): boolean {
  let answer = known.get(node);
  if (answer === undefined) {
    // Of a type that contains itself nothing more is found inside.
    known.set(node, false);
    answer =
      node.rules?.validations !== undefined ||
      childrenOf(node).some(hasValidations);
    known.set(node, answer);
  }
  return answer;
}

function childrenOf(node: SchemaNode): SchemaNode[] {
  switch (node.kind) {
    case 'struct':
      return [...node.fields.values()];
    case 'map':
      return [node.values];
    case 'list':
      return [node.items];
    default:
      return [];
  }
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  before: Json | undefined,
  path: string,
): FieldError[] {
  if (
    value === undefined ||
    value === null ||
    !hasValidations(node) ||
    (before !== undefined && jsonEquals(value, before))
  ) {
    return [];
  }
  const broken = (node.rules?.validations ?? [])
    .filter(({ holds }) => !holds(value))
    .map(
      ({ message }): FieldError => ({
        reason: 'FieldValueInvalid',
        field: path,
        message: `Invalid value: ${JSON.stringify(value)}: ${message}`,
      }),
    );
  if (Array.isArray(value) && node.kind === 'list') {
    return [
      ...broken,
      ...value.flatMap((item, index) =>
        visit(node.items, item, undefined, `${path}[${index}]`),
      ),
    ];
  }
  if (!isMap(value)) {
    return broken;
  }
  const inside = Object.entries(value).flatMap(([key, each]) => {
    const field = node.kind === 'struct' ? node.fields.get(key) : undefined;
    return field
      ? visit(
          field,
          each,
          isMap(before) ? before[key] : undefined,
          join(path, key),
        )
      : [];
  });
  return [...broken, ...inside];
}
