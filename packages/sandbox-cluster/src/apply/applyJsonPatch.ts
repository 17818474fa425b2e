import { applyPatch, Operation } from 'rfc6902';
import { jsonClone } from '../objects/json';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';

/**
 * A JSON patch (RFC 6902).
 *
 * @returns a new value; the target is left as it is
 * @throws ApiError 422 where an operation does not apply, in the little the
 *   API server says about it; 400 for what is no patch
 *
 * @internal
 */
export function applyJsonPatch<T>(target: T, patch: unknown): T {
  if (!Array.isArray(patch)) {
    throw statusErrors.badRequest(
      `error decoding patch: json: cannot unmarshal ${typeof patch} into Go value of type []interface {}`,
    );
  }
  const result = jsonClone(target);
  if (!applies(result, patch as Operation[])) {
    throw new ApiError({
      code: 422,
      reason: 'Invalid',
      message: 'the server rejected our request due to an error in our request',
      details: {},
    });
  }
  return result;
}

function applies(target: unknown, patch: Operation[]): boolean {
  try {
    return applyPatch(target, patch).every(failure => failure === null);
  } catch {
    // A path that is none.
    return false;
  }
}
