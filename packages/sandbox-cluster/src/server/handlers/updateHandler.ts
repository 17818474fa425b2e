import { ApiObject } from '../../objects/ApiObject';
import { storageKey } from '../../resources/storageKey';
import { statusErrors } from '../../status/statusErrors';
import { present } from '../present';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { checkUnknownFields } from './checkUnknownFields';
import { checkName, decodeObject } from './decodeObject';

/** PUT on an object or its status. @internal */
export function updateHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const value = decodeBody(
    request.body,
    request.headers['content-type'],
    definition.kind,
    definition.custom,
  );
  const object = decodeObject(request, value);
  checkName(request, object);
  checkUid(request, object);
  const current = registry.get(definition, targetOf(request));
  const context = writeContextOf(request);
  checkUnknownFields(request, object, context);
  const updated = registry.update(definition, current, object, context);
  return { status: 200, object: present(request, updated) };
}

// The uid is a precondition for storage; that there is no such object is only
// found afterwards.
function checkUid(request: ApiRequest, object: ApiObject): void {
  const { definition, registry } = request;
  const target = targetOf(request);
  const { uid } = object.metadata;
  const found = registry.find(definition, target)?.metadata.uid ?? '';
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
