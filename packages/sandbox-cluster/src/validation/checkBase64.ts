import { statusErrors } from '../status/statusErrors';

/**
 * Refuses data that are no base64, as the decoder of their kind does.
 *
 * @param kind - such as `Secret`
 * @throws ApiError 400
 *
 * @internal
 */
export function checkBase64(
  kind: string,
  data: Record<string, unknown> | undefined,
): void {
  for (const value of Object.values(data ?? {})) {
    const position =
      typeof value === 'string' ? illegalBase64At(value) : undefined;
    if (position !== undefined) {
      throw statusErrors.badRequest(
        `${kind} in version "v1" cannot be handled as a ${kind}: illegal base64 data at input byte ${position}`,
      );
    }
  }
}

// Where Go's decoder gives up; undefined where it does not.
function illegalBase64At(text: string): number | undefined {
  const clean = text.replace(/[\r\n]/g, '');
  const bad = clean.search(/[^A-Za-z0-9+/=]/);
  if (bad >= 0) {
    return bad;
  }
  const padding = clean.indexOf('=');
  if (clean.length % 4 !== 0) {
    return padding >= 0 ? padding : clean.length - (clean.length % 4);
  }
  return padding >= 0 && !/^[^=]*={1,2}$/.test(clean) ? padding : undefined;
}
