import { ApiError } from '../status/ApiError';

/**
 * @returns a resource version as a number
 * @throws ApiError 500, as the API server has it, where it is none
 *
 * @internal
 */
export function parseVersion(text: string): number {
  if (!/^\d+$/.test(text)) {
    const quoted = JSON.stringify(text);
    throw new ApiError({
      code: 500,
      message: `resourceVersion: Invalid value: ${quoted}: strconv.ParseUint: parsing ${quoted}: invalid syntax`,
    });
  }
  return Number(text);
}
