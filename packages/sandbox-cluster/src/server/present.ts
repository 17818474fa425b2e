import { ApiObject } from '../objects/ApiObject';
import { groupVersion } from '../resources/ResourceDefinition';
import { ApiRequest } from './ApiRequest';

/**
 * An object as the client asked for it: in the version of the URL.
 *
 * @internal
 */
export function present(request: ApiRequest, object: ApiObject): unknown {
  return {
    ...object,
    apiVersion: groupVersion({
      group: request.definition.group,
      version: request.info.version,
    }),
  };
}
