import { applyMergePatch } from '../../apply/applyMergePatch';
import { JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { statusErrors } from '../../status/statusErrors';
import { ApiRequest, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { checkName, decodeObject } from './decodeObject';

/** Server-side apply. @internal */
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
    throw statusErrors.badRequest('error decoding YAML: not an object');
  }
  const object = decodeObject(request, patch as JsonMap);
  checkName(request, object);
  if (object.metadata.managedFields) {
    throw statusErrors.badRequest('metadata.managedFields must be nil');
  }
  const context = writeContextOf(request);
  const current = registry.find(definition, {
    namespace: info.namespace,
    name: info.name!,
  });
  if (!current) {
    return {
      status: 201,
      object: registry.create(definition, object, context),
    };
  }
  const next = applyMergePatch(current, object);
  return {
    status: 200,
    object: registry.update(definition, current, next, context),
  };
}
