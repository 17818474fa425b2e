import { JsonPatchOperation } from '../../apply/applyJsonPatch';
import { JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { statusErrors } from '../../status/statusErrors';
import { jsonErrors } from '../jsonErrors';

const ANY_MAP = 'map[string]interface {}';

/**
 * Reads the body of a patch. What is no such patch is refused in the words of
 * the decoder that an API server uses for it.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/patch.go.
 *
 * @internal
 */
export const readPatch = {
  /**
   * A JSON patch.
   *
   * @param lenient - unknown fields are ignored: another decoder reads it
   * @throws ApiError 400 where it is none
   */
  operations(text: string, lenient: boolean): JsonPatchOperation[] {
    const prefix = lenient ? '' : 'error decoding patch: ';
    const value = parse(text, prefix);
    if (value === null) {
      return [];
    }
    if (!Array.isArray(value)) {
      throw mismatch(
        prefix,
        value,
        lenient ? 'jsonpatch.Patch' : '[]handlers.jsonPatchOp',
      );
    }
    for (const item of value) {
      if (item !== null && !isMap(item)) {
        throw mismatch(
          prefix,
          item,
          lenient ? 'jsonpatch.Operation' : 'handlers.jsonPatchOp',
        );
      }
      for (const field of ['op', 'path', 'from']) {
        const given = item?.[field] ?? '';
        if (typeof given !== 'string') {
          throw statusErrors.badRequest(
            `${prefix}json: cannot unmarshal ${jsonErrors.typeOf(
              given,
            )} into Go struct field jsonPatchOp.${field} of type string`,
          );
        }
      }
    }
    return value;
  },

  /**
   * A merge patch.
   *
   * @throws ApiError 400 where it is none
   */
  merge(text: string): JsonMap {
    const prefix = 'error decoding patch: ';
    const value = parse(text, prefix);
    if (value === null) {
      throw statusErrors.badRequest('Invalid JSON Patch');
    }
    if (!isMap(value)) {
      throw mismatch(prefix, value, ANY_MAP);
    }
    return value;
  },

  /**
   * A strategic merge patch.
   *
   * @throws ApiError 400 where it is none
   */
  strategic(text: string): JsonMap {
    const value = parse(text, '');
    if (value !== null && !isMap(value)) {
      throw mismatch('', value, ANY_MAP);
    }
    return value ?? {};
  },
};

function parse(text: string, prefix: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw statusErrors.badRequest(`${prefix}${jsonErrors.syntax(text)}`);
  }
}

function mismatch(prefix: string, value: unknown, goType: string) {
  return statusErrors.badRequest(
    `${prefix}json: cannot unmarshal ${jsonErrors.typeOf(
      value,
    )} into Go value of type ${goType}`,
  );
}
