import { ApiObject, JsonMap, ObjectMeta } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { groupVersion } from '../../resources/ResourceDefinition';
import { FieldError, statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ApiRequest } from '../ApiRequest';
import { jsonErrors } from '../jsonErrors';

/**
 * Checks that what came is an object of the kind the URL is about, and puts
 * in what the URL says.
 *
 * @throws ApiError 400 where the two do not fit
 *
 * @internal
 */
export function decodeObject(request: ApiRequest, value: JsonMap): ApiObject {
  const { definition } = request;
  const expected = expectedVersion(request);
  if (!definition.custom) {
    value.apiVersion ??= expected;
    value.kind ??= definition.kind;
  }
  checkKind(request, value, request.body.toString('utf8'));
  if (value.apiVersion !== expected) {
    throw value.apiVersion
      ? statusErrors.badRequest(
          `the API version in the data (${value.apiVersion}) does not match the expected API version (${expected})`,
        )
      : missingVersion();
  }
  if (value.kind !== definition.kind) {
    throw otherKind(value, [kindError(request, value)]);
  }
  return placeObject(request, value);
}

/**
 * Whether a kind can be decoded where the URL's kind is expected.
 *
 * @param text - what it was read from, for the refusal
 * @throws ApiError 400 where it cannot
 *
 * @internal
 */
export function checkKind(
  request: ApiRequest,
  { apiVersion, kind }: JsonMap,
  text: string,
): void {
  const { definition, info, registry } = request;
  if (definition.custom) {
    // Custom resources are decoded as they are.
    if (!kind) {
      throw statusErrors.badRequest(
        `${definition.kind} in version "${info.version}" cannot be handled as a ${definition.kind}: Object 'Kind' is missing in '${text}'`,
      );
    }
    return;
  }
  // The typed decoder makes an object of what the data say, and fails to
  // convert it to what is expected.
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
}

/**
 * Whether a patch has left a custom resource its kind and version.
 *
 * @throws ApiError 422 where it has not
 *
 * @internal
 */
export function checkPatchedKind(request: ApiRequest, value: JsonMap): void {
  const { definition } = request;
  const expected = expectedVersion(request);
  if (!value.apiVersion) {
    throw missingVersion();
  }
  const errors = [
    ...(value.kind === definition.kind ? [] : [kindError(request, value)]),
    ...(value.apiVersion === expected
      ? []
      : [
          fieldErrors.invalid(
            'apiVersion',
            value.apiVersion,
            `must be ${expected}`,
          ),
        ]),
  ];
  if (errors.length > 0) {
    throw otherKind(value, errors);
  }
}

/**
 * Puts the namespace of the URL into an object, and the version that objects
 * are kept in.
 *
 * @throws ApiError 400 where the object has another namespace
 *
 * @internal
 */
export function placeObject(request: ApiRequest, value: JsonMap): ApiObject {
  const { definition, info } = request;
  value.metadata ??= {};
  if (!isMap(value.metadata)) {
    throw statusErrors.badRequest(
      `${definition.kind} in version "${info.version}" cannot be handled as a ${
        definition.kind
      }: json: cannot unmarshal ${jsonErrors.typeOf(
        value.metadata,
      )} into Go struct field ${
        definition.kind
      }.metadata of type v1.ObjectMeta`,
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

function expectedVersion({ definition, info }: ApiRequest): string {
  return groupVersion({ group: definition.group, version: info.version });
}

function kindError({ definition }: ApiRequest, { kind }: JsonMap): FieldError {
  return fieldErrors.invalid('kind', kind, `must be ${definition.kind}`);
}

function otherKind(value: JsonMap, errors: FieldError[]) {
  const version = String(value.apiVersion);
  return statusErrors.invalid(
    {
      group: version.includes('/') ? version.split('/')[0] : '',
      kind: String(value.kind),
      name: String(jsonAt(value.metadata, 'name') ?? ''),
    },
    errors,
  );
}

function missingVersion() {
  return statusErrors.internal(
    "Object 'apiVersion' is missing in 'object has no apiVersion field'",
  );
}
