import { ApiObject } from '../../objects/ApiObject';
import { storageKey } from '../../resources/storageKey';
import { statusErrors } from '../../status/statusErrors';
import { present } from '../present';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { checkName, decodeObject } from './decodeObject';

/** PUT on an object or its status. @internal */
export function updateHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const context = writeContextOf(request);
  const value = decodeBody(
    request.body,
    request.headers['content-type'],
    definition.kind,
    definition.custom,
  );
  const object = decodeObject(request, value, context);
  checkName(request, object);
  const current = registry.get(definition, targetOf(request));
  checkUid(request, object, current);
  const updated = registry.update(definition, current, object, context);
  return { status: 200, object: present(request, updated) };
}

// The uid is a precondition for storage.
function checkUid(
  request: ApiRequest,
  object: ApiObject,
  current: ApiObject,
): void {
  const { definition } = request;
  const target = targetOf(request);
  const { uid } = object.metadata;
  const found = current.metadata.uid;
  if (uid && uid !== found) {
    throw statusErrors.conflict(
      {
        group: definition.group,
        kind: definition.plural,
        name: target.name,
      },
      `StorageError: invalid object, Code: 4, Key: ${storageKey(
        definition,
        target,
      )}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${found}`,
    );
  }
}
