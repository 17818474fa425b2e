import { applyConfiguration } from '../../apply/applyConfiguration';
import { checkTyped } from '../../apply/checkTyped';
import { ApiObject, Json, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { schemaOf } from '../../schema/schemaOf';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import { present } from '../present';
import { WriteContext } from '../../registry/WriteContext';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { duplicateYamlKeys } from '../duplicateFields';
import { jsonErrors } from '../jsonErrors';
import { queryValues } from '../queryValues';
import { checkName, decodeObject } from './decodeObject';

/**
 * Server-side apply.
 *
 * @param patch - the configuration as it was parsed
 * @throws ApiError where it is refused
 *
 * @internal
 */
export function applyObject(request: ApiRequest, patch: unknown): ApiResponse {
  const { definition, registry, info } = request;
  if (!info.query.get('fieldManager')) {
    throw statusErrors.invalid({ group: 'meta.k8s.io', kind: 'PatchOptions' }, [
      {
        reason: 'FieldValueRequired',
        field: 'fieldManager',
        message: 'Required value: is required for apply patch',
      },
    ]);
  }
  if (!isMap(patch)) {
    throw statusErrors.badRequest(
      `error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${jsonErrors.typeOf(
        patch,
      )} into Go value of type map[string]interface {}`,
    );
  }
  const context = writeContextOf(request);
  const configuration = checked(request, patch);
  const current = registry.find(definition, targetOf(request));
  if (!current && context.subresource) {
    registry.get(definition, targetOf(request));
  }
  const { uid } = configuration.metadata;
  if (!current && uid) {
    throw statusErrors.conflict(
      {
        group: definition.group,
        kind: definition.plural,
        name: configuration.metadata.name,
      },
      `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`,
    );
  }
  const next = applyConfiguration({
    definition,
    current,
    configuration,
    manager: context.manager,
    subresource: context.subresource,
    force: queryValues.flag(info.query, 'force'),
  });
  checkDuplicates(request, context);
  const { managedFields } = next.metadata;
  const object = current
    ? registry.update(definition, current, next, context, managedFields ?? [])
    : registry.create(definition, next, context, managedFields ?? []);
  return { status: current ? 200 : 201, object: present(request, object) };
}

// The configuration itself is decoded leniently.
function checkDuplicates(request: ApiRequest, context: WriteContext): void {
  const duplicates = duplicateYamlKeys(request.body.toString('utf8'));
  if (context.fieldValidation === 'Strict' && duplicates.length > 0) {
    throw statusErrors.badRequest(
      `error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal errors:\n  ${duplicates.join(
        '\n  ',
      )}`,
    );
  }
  if (context.fieldValidation === 'Warn') {
    duplicates.forEach(context.warn);
  }
}

function checked(request: ApiRequest, patch: JsonMap): ApiObject {
  const { definition } = request;
  if (!patch.apiVersion || !patch.kind) {
    throw statusErrors.badRequest("Object 'Kind' is missing in ''");
  }
  if (isMap(patch.metadata) && patch.metadata.managedFields) {
    throw statusErrors.badRequest('metadata.managedFields must be nil');
  }
  const metadata = isMap(patch.metadata) ? patch.metadata : {};
  const gvk = String(patch.apiVersion).includes('/')
    ? patch.apiVersion
    : `/${patch.apiVersion}`;
  const problems = checkTyped(schemaOf(definition), patch as Json);
  if (problems.length > 0) {
    throw new ApiError({
      code: 500,
      message: `failed to create typed patch object (${
        metadata.namespace ?? ''
      }/${metadata.name ?? ''}; ${gvk}, Kind=${patch.kind}): ${
        problems.length === 1
          ? problems[0]
          : `errors:\n${problems.map(problem => `  ${problem}`).join('\n')}`
      }`,
    });
  }
  const object = decodeObject(request, patch);
  checkName(request, object);
  return object;
}
