import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { groupVersion } from '../../resources/ResourceDefinition';
import { FieldError, statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { normalizeObject } from '../../registry/normalizeObject';
import { WriteContext } from '../../registry/WriteContext';
import { ApiRequest } from '../ApiRequest';
import { excerptOf } from '../decodeBody';
import { jsonErrors } from '../jsonErrors';
import { checkUnknownFields } from './checkUnknownFields';
import { dedupOwners } from './dedupOwners';

/**
 * Checks that what came is an object of the kind the URL is about, and puts
 * in what the URL says. That a custom resource is of another kind is left to
 * its validation.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/create.go.
 *
 * @throws ApiError 400 where the two do not fit
 *
 * @internal
 */
export function decodeObject(
  request: ApiRequest,
  value: JsonMap,
  context: WriteContext,
): ApiObject {
  const { definition } = request;
  const expected = expectedVersion(request);
  if (!definition.custom) {
    value.apiVersion ??= expected;
    value.kind ??= definition.kind;
  }
  const text = request.body.toString('utf8');
  if (
    definition.custom &&
    !value.kind &&
    context.fieldValidation !== 'Ignore'
  ) {
    throw statusErrors.badRequest(
      `the object provided is unrecognized (must be of type ${
        definition.kind
      }): Object 'Kind' is missing in '${text}' (${excerptOf(text)})`,
    );
  }
  checkKind(request, value, text);
  value.apiVersion ??= '';
  const object = withMetadata(request, value);
  normalizeObject(definition, object);
  if (value.kind === definition.kind) {
    checkUnknownFields(request, object, context);
  }
  if (value.apiVersion !== expected) {
    throw statusErrors.badRequest(
      `the API version in the data (${value.apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  dedupOwners(object, context, '');
  return placeObject(request, object);
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
export function placeObject(
  { definition, info }: ApiRequest,
  object: ApiObject,
): ApiObject {
  const { metadata } = object;
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
  object.apiVersion = groupVersion(definition);
  return object;
}

/**
 * What was decoded, with metadata.
 *
 * @throws ApiError 400 where the metadata are no object
 *
 * @internal
 */
export function withMetadata(
  { definition, info }: ApiRequest,
  value: JsonMap,
): ApiObject {
  value.metadata ??= {};
  if (!isMap(value.metadata)) {
    const where = definition.custom
      ? 'Go value'
      : `Go struct field ${definition.kind}.metadata`;
    throw statusErrors.badRequest(
      `${value.kind} in version "${info.version}" cannot be handled as a ${
        definition.kind
      }: json: cannot unmarshal ${jsonErrors.typeOf(
        value.metadata,
      )} into ${where} of type v1.ObjectMeta`,
    );
  }
  return value as unknown as ApiObject;
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
