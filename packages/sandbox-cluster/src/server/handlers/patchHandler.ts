import { parse as parseYaml } from 'yaml';
import { applyJsonPatch } from '../../apply/applyJsonPatch';
import { applyMergePatch } from '../../apply/applyMergePatch';
import { applyStrategicMergePatch } from '../../apply/applyStrategicMergePatch';
import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { normalizeObject } from '../../registry/normalizeObject';
import { schemaOf } from '../../schema/schemaOf';
import { SchemaNode } from '../../schema/SchemaNode';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { present } from '../present';
import { ApiRequest, targetOf, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { jsonErrors } from '../jsonErrors';
import { applyObject } from './applyObject';
import { checkUnknownFields } from './checkUnknownFields';
import { checkName, decodeObject } from './decodeObject';

const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const STRATEGIC_MERGE_PATCH = 'application/strategic-merge-patch+json';
const APPLY_PATCH = 'application/apply-patch+yaml';

/** PATCH on an object or its status. @internal */
export function patchHandler(request: ApiRequest): ApiResponse {
  const { definition, registry, info } = request;
  const mediaType = (request.headers['content-type'] ?? '')
    .split(';')[0]
    .trim()
    .toLowerCase();
  const accepted = [
    JSON_PATCH,
    MERGE_PATCH,
    ...(definition.custom ? [] : [STRATEGIC_MERGE_PATCH]),
    APPLY_PATCH,
  ];
  if (!accepted.includes(mediaType)) {
    throw statusErrors.unsupportedMediaType(accepted);
  }
  if (mediaType === APPLY_PATCH) {
    return applyObject(request, parsePatch(request.body, true));
  }
  if (info.query.has('force')) {
    throw statusErrors.invalid({ group: 'meta.k8s.io', kind: 'PatchOptions' }, [
      {
        reason: 'FieldValueForbidden',
        field: 'force',
        message: 'Forbidden: may not be specified for non-apply patch',
      },
    ]);
  }
  const patch = parsePatch(request.body, false);
  const current = registry.get(definition, targetOf(request));
  const patched = change(schemaOf(definition), current, mediaType, patch);
  const object = decodeObject(request, patched as unknown as JsonMap);
  checkName(request, object);
  const context = writeContextOf(request);
  checkUnknownFields(request, object, context, true);
  checkTypes(request, object);
  const updated = registry.update(definition, current, object, context);
  return { status: 200, object: present(request, updated) };
}

// What a patch leaves behind is decoded like what a client sends, but the
// refusal is another: it is the patch that is wrong.
function checkTypes({ definition }: ApiRequest, object: ApiObject): void {
  if (definition.custom) {
    return;
  }
  const text = JSON.stringify(object);
  try {
    normalizeObject(definition, object);
  } catch (error) {
    const why = (error as Error).message.replace(
      / in version ".*?" cannot be handled as a \w+: /,
      '',
    );
    throw statusErrors.invalid({ group: '', kind: '' }, [
      fieldErrors.invalid('patch', text, why.replace(/^\w+(?=json: )/, '')),
    ]);
  }
}

function change(
  schema: SchemaNode,
  current: ApiObject,
  mediaType: string,
  patch: unknown,
): ApiObject {
  if (mediaType === JSON_PATCH) {
    return applyJsonPatch(current, patch);
  }
  if (!isMap(patch)) {
    throw statusErrors.badRequest(
      `error decoding patch: json: cannot unmarshal ${jsonErrors.typeOf(
        patch,
      )} into Go value of type map[string]interface {}`,
    );
  }
  return mediaType === MERGE_PATCH
    ? applyMergePatch(current, patch)
    : applyStrategicMergePatch(schema, current, patch);
}

function parsePatch(body: Buffer, yaml: boolean): unknown {
  const text = body.toString('utf8');
  try {
    return yaml ? parseYaml(text, { uniqueKeys: false }) : JSON.parse(text);
  } catch (error) {
    throw statusErrors.badRequest(
      yaml
        ? `error decoding YAML: error converting YAML to JSON: ${jsonErrors.yaml(
            error,
          )}`
        : `error decoding patch: ${jsonErrors.syntax(text)}`,
    );
  }
}
