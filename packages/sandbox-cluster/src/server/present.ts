import { ApiObject } from '../objects/ApiObject';
import { groupVersion } from '../resources/ResourceDefinition';
import { ApiRequest } from './ApiRequest';

/**
 * An object as the client asked for it: in the version of the URL.
 *
 * @internal
 */
export function present(request: ApiRequest, object: ApiObject): unknown {
  const { definition, info } = request;
  return info.version === definition.version
    ? object
    : {
        ...object,
        apiVersion: groupVersion({
          group: definition.group,
          version: info.version,
        }),
      };
}

/**
 * An object as an item of a list: of a built-in kind, it does not say its
 * kind again.
 *
 * @internal
 */
export function presentItem(request: ApiRequest, object: ApiObject): unknown {
  if (request.definition.custom) {
    return present(request, object);
  }
  const { kind: _kind, apiVersion: _apiVersion, ...item } = object;
  return item;
}
