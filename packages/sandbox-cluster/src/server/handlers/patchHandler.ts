import { applyJsonPatch } from '../../apply/applyJsonPatch';
import { applyMergePatch } from '../../apply/applyMergePatch';
import { applyStrategicMergePatch } from '../../apply/applyStrategicMergePatch';
import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { goJson } from '../../objects/goJson';
import { goValue } from '../../objects/goValue';
import { schemaOf } from '../../schema/schemaOf';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import { present } from '../present';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { applyObject } from './applyObject';
import { checkUnknownFields } from './checkUnknownFields';
import { checkName } from './decodeObject';
import { decodePatched } from './decodePatched';
import { dedupOwners } from './dedupOwners';
import { readPatch } from './readPatch';

const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const STRATEGIC_MERGE_PATCH = 'application/strategic-merge-patch+json';
const APPLY_PATCH = 'application/apply-patch+yaml';

/**
 * PATCH on an object or its status.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/patch.go.
 *
 * @internal
 */
export function patchHandler(request: ApiRequest): ApiResponse {
  const { definition, registry } = request;
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0];
  checkMediaType(request, mediaType);
  const context = writeContextOf(request);
  if (mediaType === APPLY_PATCH) {
    return applyObject(request, context);
  }
  const current = registry.get(definition, targetOf(request));
  const { patched, shown } = change(request, current, mediaType);
  const object = decodePatched(
    request,
    patched,
    shown,
    mediaType === STRATEGIC_MERGE_PATCH,
  );
  checkUnknownFields(request, object, context, shown);
  checkName(request, object);
  dedupOwners(object, context, ' after mutating admission happens');
  const updated = registry.update(definition, current, object, context);
  return { status: 200, object: present(request, updated) };
}

function change(
  { definition, body, info }: ApiRequest,
  current: ApiObject,
  mediaType: string,
): {
  patched: JsonMap;
  /** What a refusal of the result shows. */
  shown: string;
} {
  const text = body.toString('utf8');
  if (mediaType === STRATEGIC_MERGE_PATCH) {
    const patch = readPatch.strategic(text);
    return {
      patched: applyStrategicMergePatch(
        schemaOf(definition),
        current,
        patch,
      ) as unknown as JsonMap,
      shown: goValue(patch),
    };
  }
  const patched =
    mediaType === JSON_PATCH
      ? applyJsonPatch(
          current,
          readPatch.operations(
            text,
            info.query.get('fieldValidation') === 'Ignore',
          ),
        )
      : applyMergePatch(current, readPatch.merge(text));
  return {
    patched: patched as unknown as JsonMap,
    shown: goJson(patched),
  };
}

// Of built-in kinds the router refuses, before anything is read; of custom
// resources their handler.
function checkMediaType({ definition }: ApiRequest, mediaType: string): void {
  const accepted = [
    JSON_PATCH,
    MERGE_PATCH,
    ...(definition.custom ? [] : [STRATEGIC_MERGE_PATCH]),
    APPLY_PATCH,
  ];
  if (!accepted.includes(mediaType)) {
    throw definition.custom
      ? statusErrors.unsupportedMediaType(accepted)
      : new ApiError({
          code: 415,
          reason: 'UnsupportedMediaType',
          message: '415: Unsupported Media Type',
          details: {},
        });
  }
}
