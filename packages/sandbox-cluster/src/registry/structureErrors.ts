import { ApiObject, Json } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { checkStructure } from '../schema/checkStructure';
import { checkValidations } from '../schema/checkValidations';
import { duplicateItems } from '../schema/duplicateItems';
import { isDescribed, schemaOf } from '../schema/schemaOf';
import { StructNode } from '../schema/SchemaNode';
import { NOWHERE } from '../schema/typeErrors';
import { FieldError } from '../status/statusErrors';

/**
 * What is wrong with a custom resource by its CustomResourceDefinition. Of a
 * status that is written by itself the paths begin in it.
 *
 * @param options.errors - what is wrong with its metadata
 * @param options.current - the object before an update
 *
 * @internal
 */
export function structureErrors(options: {
  definition: ResourceDefinition;
  object: ApiObject;
  errors: readonly FieldError[];
  current?: ApiObject;
  subresource?: string;
}): FieldError[] {
  const { definition, object, errors, current, subresource } = options;
  if (!definition.custom || !isDescribed(definition)) {
    return [];
  }
  const schema = schemaOf(definition);
  const value = object as unknown as Json;
  const before = current as unknown as Json | undefined;
  const hadDuplicates =
    before !== undefined && duplicateItems(schema, before).length > 0;
  const found = [
    ...(subresource === 'status'
      ? statusErrors(schema, object, current)
      : checkStructure(schema, value, before)),
    ...(hadDuplicates ? [] : duplicateItems(schema, value)),
  ];
  return [
    ...found,
    ...checkValidations(schema, value, [...errors, ...found], before),
  ];
}

function statusErrors(
  schema: StructNode,
  { status }: ApiObject,
  current: ApiObject | undefined,
): FieldError[] {
  const node = schema.fields.get('status');
  return node && status !== undefined && status !== null
    ? checkStructure(node, status as Json, current?.status as Json).map(
        error => ({ ...error, field: inStatus(error.field) }),
      )
    : [];
}

function inStatus(field: string): string {
  return field === '' || field === NOWHERE ? 'status' : `status.${field}`;
}
