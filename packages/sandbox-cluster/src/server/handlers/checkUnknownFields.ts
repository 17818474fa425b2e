import { ApiObject, Json } from '../../objects/ApiObject';
import { WriteContext } from '../../registry/WriteContext';
import { pruneUnknown } from '../../schema/pruneUnknown';
import { isDescribed, schemaOf } from '../../schema/schemaOf';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ApiRequest } from '../ApiRequest';
import { duplicateFields, duplicateYamlKeys } from '../duplicateFields';

/**
 * Takes unknown fields away, with a warning for each, or refuses the object,
 * as `fieldValidation` has it; and the same for fields that are there twice.
 *
 * @param object - is changed in place
 * @param shown - of a patched object, what the refusal shows
 * @throws ApiError 400, or 422 for a patch, with fieldValidation=Strict
 *
 * @internal
 */
export function checkUnknownFields(
  request: ApiRequest,
  object: ApiObject,
  context: WriteContext,
  shown?: string,
): void {
  const { definition, info } = request;
  const paths = isDescribed(definition)
    ? pruneUnknown(schemaOf(definition), object as unknown as Json)
    : [];
  const unknown = (definition.custom ? inOrder(paths) : paths).map(
    path => `unknown field ${JSON.stringify(path)}`,
  );
  if (context.fieldValidation === 'Ignore') {
    return;
  }
  const duplicates = duplicatesIn(request);
  const problems = [...duplicates.warnings, ...unknown];
  if (problems.length === 0) {
    return;
  }
  if (context.fieldValidation === 'Warn') {
    problems.forEach(context.warn);
    return;
  }
  const why = `strict decoding error: ${[...duplicates.errors, ...unknown].join(
    ', ',
  )}`;
  if (shown !== undefined) {
    throw statusErrors.invalid({ group: '', kind: '' }, [
      fieldErrors.invalid('patch', shown, why),
    ]);
  }
  throw statusErrors.badRequest(
    `${definition.kind} in version "${info.version}" cannot be handled as a ${definition.kind}: ${why}`,
  );
}

// Of a custom resource the metadata are decoded first, and the rest is pruned.
function inOrder(paths: string[]): string[] {
  const inMetadata = (path: string) => path.startsWith('metadata.');
  const sorted = [...paths].sort();
  return [
    ...sorted.filter(inMetadata),
    ...sorted.filter(path => !inMetadata(path)),
  ];
}

function duplicatesIn({ headers, body }: ApiRequest): {
  warnings: string[];
  errors: string[];
} {
  const mediaType = headers['content-type'] ?? 'application/json';
  const text = body.toString('utf8');
  if (/yaml/.test(mediaType)) {
    const warnings = duplicateYamlKeys(text);
    return {
      warnings,
      errors:
        warnings.length > 0
          ? [`yaml: unmarshal errors:\n  ${warnings.join('\n  ')}`]
          : [],
    };
  }
  const prefix = /json-patch/.test(mediaType) ? 'json patch ' : '';
  const fields = /json/.test(mediaType)
    ? [
        ...duplicateFields(text).map(path => `duplicate field "${path}"`),
        ...(prefix ? unknownInOperations(text) : []),
      ].map(problem => `${prefix}${problem}`)
    : [];
  return { warnings: fields, errors: fields };
}

const operationFields = ['op', 'path', 'from', 'value'];

function unknownInOperations(text: string): string[] {
  const operations: unknown = JSON.parse(text);
  return Array.isArray(operations)
    ? operations.flatMap((operation: object | null, index) =>
        Object.keys(operation ?? {})
          .filter(key => !operationFields.includes(key))
          .map(key => `unknown field "[${index}].${key}"`),
      )
    : [];
}
