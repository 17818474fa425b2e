import { applyConfiguration } from '../../apply/applyConfiguration';
import { checkTyped } from '../../apply/checkTyped';
import { withFirstManager } from '../../apply/withFirstManager';
import { ApiObject, Json, JsonMap } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { parseGoYaml } from '../../objects/parseGoYaml';
import { groupVersion } from '../../resources/ResourceDefinition';
import { schemaOf } from '../../schema/schemaOf';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import { present } from '../present';
import { WriteContext } from '../../registry/WriteContext';
import { ApiRequest, targetOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { duplicateYamlKeys } from '../duplicateFields';
import { jsonErrors } from '../jsonErrors';
import { queryValues } from '../queryValues';
import { checkName, placeObject } from './decodeObject';

/**
 * Server-side apply. A name may be left out of the configuration where the
 * object is there already: it has one.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/patch.go,
 * apimachinery pkg/util/managedfields.
 *
 * @throws ApiError where it is refused
 *
 * @internal
 */
export function applyObject(
  request: ApiRequest,
  context: WriteContext,
): ApiResponse {
  const { definition, registry, info } = request;
  const target = targetOf(request);
  const found = registry.find(definition, target);
  if (!found && context.subresource) {
    registry.get(definition, target);
  }
  const current = found && withFirstManager(definition, found, context);
  const configuration = readConfiguration(request);
  const next = applyConfiguration({
    definition,
    current,
    configuration,
    manager: context.manager,
    subresource: context.subresource,
    force: queryValues.flag(info.query, 'force'),
  });
  checkDuplicates(request, context);
  checkVersionText(configuration);
  if (!current && configuration.metadata?.uid) {
    throw statusErrors.conflict(
      { group: definition.group, kind: definition.plural, name: info.name },
      `uid mismatch: the provided object specified uid ${configuration.metadata.uid}, and no existing object was found`,
    );
  }
  const { managedFields } = next.metadata;
  placeObject(request, next);
  checkName(request, next);
  const object = current
    ? registry.update(definition, current, next, context, managedFields ?? [])
    : registry.create(definition, next, context, managedFields ?? []);
  return { status: current ? 200 : 201, object: present(request, object) };
}

function readConfiguration(request: ApiRequest): ApiObject {
  const patch = parse(request.body.toString('utf8'));
  checkType(request, patch);
  if (jsonAt(patch, 'metadata', 'managedFields')) {
    throw statusErrors.badRequest('metadata.managedFields must be nil');
  }
  const problems = checkTyped(schemaOf(request.definition), patch as Json);
  if (problems.length > 0) {
    const textAt = (field: string) => {
      const value = jsonAt(patch, 'metadata', field);
      return typeof value === 'string' ? value : '';
    };
    const [namespace, name] = ['namespace', 'name'].map(textAt);
    throw new ApiError({
      code: 500,
      message: `failed to create typed patch object (${namespace}/${name}; ${typeOf(
        patch,
      )}): ${
        problems.length === 1
          ? problems[0]
          : `errors:\n${problems.map(problem => `  ${problem}`).join('\n')}`
      }`,
    });
  }
  return patch as unknown as ApiObject;
}

function parse(text: string): JsonMap {
  let patch: unknown;
  try {
    patch = parseGoYaml(text);
  } catch (error) {
    throw statusErrors.badRequest(
      `error decoding YAML: error converting YAML to JSON: ${jsonErrors.yaml(
        error,
      )}`,
    );
  }
  if (patch !== null && !isMap(patch)) {
    throw statusErrors.badRequest(
      `error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${jsonErrors.typeOf(
        patch,
      )} into Go value of type map[string]interface {}`,
    );
  }
  return patch ?? {};
}

function checkType({ definition, info }: ApiRequest, patch: JsonMap): void {
  const expected = groupVersion({
    group: definition.group,
    version: info.version,
  });
  if (patch.apiVersion !== expected || patch.kind !== definition.kind) {
    throw statusErrors.badRequest(`invalid object type: ${typeOf(patch)}`);
  }
}

// A GroupVersionKind as Go prints it.
function typeOf({ apiVersion, kind }: JsonMap): string {
  const version = String(apiVersion ?? '');
  return `${version.includes('/') ? version : `/${version}`}, Kind=${
    kind ?? ''
  }`;
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

function checkVersionText({ metadata }: ApiObject): void {
  const version = metadata?.resourceVersion ?? '';
  if (!/^\d*$/.test(version)) {
    throw new ApiError({
      code: 500,
      message: `strconv.ParseUint: parsing ${JSON.stringify(
        version,
      )}: invalid syntax`,
    });
  }
}
