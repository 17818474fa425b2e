import { ApiObject, JsonMap, ObjectMeta } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { groupVersion } from '../../resources/ResourceDefinition';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ApiRequest } from '../ApiRequest';

/**
 * Checks that what came is an object of the kind the URL is about, and puts
 * in what the URL says.
 *
 * @throws ApiError 400 where the two do not fit
 *
 * @internal
 */
export function decodeObject(request: ApiRequest, value: JsonMap): ApiObject {
  const { definition, info } = request;
  const expected = groupVersion({
    group: definition.group,
    version: info.version,
  });
  if (definition.custom) {
    checkCustomKind(request, value, expected);
  } else {
    value.apiVersion ??= expected;
    value.kind ??= definition.kind;
    checkBuiltInKind(request, value, expected);
  }
  if (value.metadata === undefined || value.metadata === null) {
    value.metadata = {};
  }
  if (!isMap(value.metadata)) {
    throw statusErrors.badRequest(
      `${definition.kind} in version "${info.version}" cannot be handled as a ${
        definition.kind
      }: json: cannot unmarshal ${typeof value.metadata} into Go struct field ObjectMeta.metadata of type v1.ObjectMeta`,
    );
  }
  const metadata = value.metadata as unknown as ObjectMeta;
  if (definition.namespaced && info.namespace !== undefined) {
    if (!metadata.namespace) {
      metadata.namespace = info.namespace;
    } else if (metadata.namespace !== info.namespace) {
      throw statusErrors.badRequest(
        `the namespace of the provided object does not match the namespace sent on the request`,
      );
    }
  } else if (!definition.namespaced) {
    delete metadata.namespace;
  }
  const object = value as unknown as ApiObject;
  object.apiVersion = groupVersion(definition);
  return object;
}

// The typed decoder makes an object of what the data say, and fails to convert
// it to what is expected.
function checkBuiltInKind(
  { definition, registry }: ApiRequest,
  { apiVersion, kind }: JsonMap,
  expected: string,
): void {
  const version = String(apiVersion).split('/').pop();
  const refuse = (why: string) =>
    statusErrors.badRequest(
      `${kind} in version "${version}" cannot be handled as a ${definition.kind}: ${why}`,
    );
  if (!registry.resources.byKind(String(apiVersion), String(kind))) {
    throw refuse(
      `no kind "${kind}" is registered for version "${apiVersion}" in scheme "pkg/api/legacyscheme/scheme.go:30"`,
    );
  }
  if (kind !== definition.kind) {
    const internal = definition.group.split('.')[0] || 'core';
    throw refuse(
      `converting (${version}.${kind}) to (${internal}.${definition.kind}): unknown conversion`,
    );
  }
  checkVersion(apiVersion, expected);
}

// Custom resources are decoded as they are; their strategy checks the kind.
function checkCustomKind(
  { definition, info, body }: ApiRequest,
  { apiVersion, kind, metadata }: JsonMap,
  expected: string,
): void {
  if (!kind) {
    throw statusErrors.badRequest(
      `${definition.kind} in version "${info.version}" cannot be handled as a ${
        definition.kind
      }: Object 'Kind' is missing in '${body.toString('utf8')}'`,
    );
  }
  checkVersion(apiVersion, expected);
  if (kind !== definition.kind) {
    throw statusErrors.invalid(
      {
        group: definition.group,
        kind: String(kind),
        name: String(jsonAt(metadata, 'name') ?? ''),
      },
      [fieldErrors.invalid('kind', kind, `must be ${definition.kind}`)],
    );
  }
}

function checkVersion(given: unknown, expected: string): void {
  if (given !== expected) {
    throw statusErrors.badRequest(
      `the API version in the data (${
        given ?? ''
      }) does not match the expected API version (${expected})`,
    );
  }
}

/**
 * @throws ApiError 400 where the object has another name than the URL
 *
 * @internal
 */
export function checkName(request: ApiRequest, object: ApiObject): void {
  const { name } = request.info;
  if (!object.metadata.name) {
    throw statusErrors.badRequest(
      `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
    );
  }
  if (object.metadata.name !== name) {
    throw statusErrors.badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
}
