import { ApiObject, JsonMap, ObjectMeta } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { groupVersion } from '../../resources/ResourceDefinition';
import { statusErrors } from '../../status/statusErrors';
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
  value.apiVersion ??= expected;
  value.kind ??= definition.kind;
  if (value.apiVersion !== expected) {
    throw statusErrors.badRequest(
      `the API version in the data (${value.apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  if (value.kind !== definition.kind) {
    const [group, version] = expected.includes('/')
      ? expected.split('/')
      : ['', expected];
    throw statusErrors.badRequest(
      definition.custom
        ? `the kind in the data (${value.kind}) does not match the expected kind (${definition.kind})`
        : `${value.kind} in version "${version}" cannot be handled as a ${
            definition.kind
          }: no kind "${value.kind}" is registered for version "${
            group ? `${group}/` : ''
          }${version}"`,
    );
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

/**
 * @throws ApiError 400 where the object has another name than the URL
 *
 * @internal
 */
export function checkName(request: ApiRequest, object: ApiObject): void {
  const { name } = request.info;
  if (!object.metadata.name) {
    if (request.definition.custom) {
      throw statusErrors.badRequest(
        'the name of the object must be set (name must be provided)',
      );
    }
    object.metadata.name = name!;
    return;
  }
  if (object.metadata.name !== name) {
    throw statusErrors.badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
}
