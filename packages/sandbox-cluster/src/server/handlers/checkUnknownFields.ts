import { ApiObject, Json } from '../../objects/ApiObject';
import { WriteContext } from '../../registry/WriteContext';
import { pruneUnknown } from '../../schema/pruneUnknown';
import { isDescribed, schemaOf } from '../../schema/schemaOf';
import { statusErrors } from '../../status/statusErrors';
import { ApiRequest } from '../ApiRequest';

/**
 * Takes unknown fields away, with a warning for each, or refuses the object,
 * as `fieldValidation` has it.
 *
 * @param object - is changed in place
 * @param body - a patched object, where the refusal has to show it
 * @throws ApiError 400, or 422 for a patch, with fieldValidation=Strict
 *
 * @internal
 */
export function checkUnknownFields(
  request: ApiRequest,
  object: ApiObject,
  context: WriteContext,
  patched = false,
): void {
  const { definition, info } = request;
  if (!isDescribed(definition)) {
    return;
  }
  const original = patched ? JSON.stringify(object) : '';
  const unknown = pruneUnknown(
    schemaOf(definition),
    object as unknown as Json,
  ).map(path => `unknown field ${JSON.stringify(path)}`);
  if (unknown.length === 0) {
    return;
  }
  if (context.fieldValidation === 'Warn') {
    unknown.forEach(context.warn);
  }
  if (context.fieldValidation !== 'Strict') {
    return;
  }
  const why = `strict decoding error: ${unknown.join(', ')}`;
  if (patched) {
    throw statusErrors.invalid({ group: '', kind: '' }, [
      {
        reason: 'FieldValueInvalid',
        field: 'patch',
        message: `Invalid value: ${JSON.stringify(original)}: ${why}`,
      },
    ]);
  }
  throw statusErrors.badRequest(
    `${definition.kind} in version "${info.version}" cannot be handled as a ${definition.kind}: ${why}`,
  );
}
