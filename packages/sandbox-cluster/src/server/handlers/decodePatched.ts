import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { normalizeObject } from '../../registry/normalizeObject';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ApiRequest } from '../ApiRequest';
import {
  checkKind,
  checkPatchedKind,
  placeObject,
  withMetadata,
} from './decodeObject';

/**
 * What a patch leaves behind, decoded as what a client sends is. The refusal
 * is another: it is the patch that is wrong.
 *
 * @param shown - the result, or the patch, as a refusal shows it
 * @param strategic - whether it was a strategic merge patch
 * @throws ApiError 422 where it is no object of its kind any more
 *
 * @internal
 */
export function decodePatched(
  request: ApiRequest,
  patched: JsonMap,
  shown: string,
  strategic: boolean,
): ApiObject {
  const { definition, registry } = request;
  const asPatch = <T>(decode: () => T): T => {
    try {
      return decode();
    } catch (error) {
      if (error instanceof ApiError && error.code === 400) {
        throw statusErrors.invalid({ group: '', kind: '' }, [
          fieldErrors.invalid(
            'patch',
            shown,
            strategic ? ofConverter(reasonOf(error)) : reasonOf(error),
          ),
        ]);
      }
      throw error;
    }
  };
  asPatch(() => checkKind(request, patched, shown));
  checkPatchedKind(request, patched);
  const object = asPatch(() => withMetadata(request, patched));
  placeObject(request, object);
  asPatch(() => {
    normalizeObject(definition, object);
    registry.strategyOf(definition).decode?.(object);
  });
  return object;
}

// Without the words about what it should have been.
function reasonOf({ message }: ApiError): string {
  return message.replace(
    /^.*? in version ".*?" cannot be handled as a \w+: /,
    '',
  );
}

const goKinds: Record<string, string> = {
  array: 'slice',
  number: 'int64',
  object: 'map',
};

// A strategic merge patch is not decoded from text but from maps, whose
// converter has other words.
function ofConverter(reason: string): string {
  const match =
    /^json: cannot unmarshal (\w+) into Go struct field \S+ of type (.*)$/.exec(
      reason,
    );
  if (!match) {
    return `error decoding from json: ${reason}`;
  }
  const [, kind, type] = match;
  const from = goKinds[kind] ?? kind;
  if (type.startsWith('map[')) {
    return `cannot restore map from ${from}`;
  }
  if (type.startsWith('[]')) {
    return `cannot restore slice from ${from}`;
  }
  return type.startsWith('v1.')
    ? `cannot restore struct from: ${from}`
    : `cannot convert ${from} to ${type}`;
}
