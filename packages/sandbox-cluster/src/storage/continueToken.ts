import { posix } from 'node:path';
import { statusErrors } from '../status/statusErrors';

/**
 * Where the next chunk of a list starts: after a key, in the state of a
 * version.
 *
 * @internal
 */
export interface ContinuePoint {
  version: number;
  /** `namespace/name` or `name`, of the last object already given. */
  afterKey: string;
}

/**
 * The token as apiserver's `storage.EncodeContinue` writes it: base64url JSON
 * whose start is the key after the last one, relative to the list.
 *
 * @internal
 */
export function encodeContinueToken(point: ContinuePoint): string {
  const json = JSON.stringify({
    v: 'meta.k8s.io/v1',
    rv: point.version,
    start: `/${point.afterKey}\u0000`,
  });
  return Buffer.from(json, 'utf8').toString('base64url');
}

/**
 * @returns the point a token names
 * @throws ApiError 400 where it is not such a token
 *
 * @internal
 */
export function decodeContinueToken(token: string): ContinuePoint {
  if (!/^[A-Za-z0-9_-]*$/.test(token) || token.length % 4 === 1) {
    const at = token.search(/[^A-Za-z0-9_-]/);
    throw invalid(
      `illegal base64 data at input byte ${at < 0 ? token.length - 1 : at}`,
    );
  }
  const text = Buffer.from(token, 'base64url').toString('latin1');
  let parsed: { v?: unknown; rv?: unknown; start?: unknown };
  try {
    parsed = JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
  } catch {
    throw invalid(describeSyntaxError(text));
  }
  const { v, rv, start } = parsed;
  if (v !== 'meta.k8s.io/v1') {
    throw invalid(`server does not recognize this encoded version ${v ?? ''}`);
  }
  if (typeof rv !== 'number' || rv === 0) {
    throw invalid(
      'incorrect encoded start resourceVersion (version meta.k8s.io/v1)',
    );
  }
  if (typeof start !== 'string' || start.length === 0) {
    throw invalid('encoded start key empty (version meta.k8s.io/v1)');
  }
  if (isHigher(start)) {
    throw invalid(start);
  }
  const from = start.startsWith('/') ? 1 : 0;
  const to = start.endsWith('\u0000') ? -1 : undefined;
  return { version: rv, afterKey: start.slice(from, to) };
}

// A key that leads out of the collection.
function isHigher(start: string): boolean {
  const key = start.startsWith('/') ? start : `/${start}`;
  return posix.normalize(key) !== key;
}

function invalid(why: string) {
  return statusErrors.badRequest(
    `invalid continue token: continue key is not valid: ${why}`,
  );
}

// encoding/json names the first byte that cannot start a value.
function describeSyntaxError(text: string): string {
  if (text.length === 0) {
    return 'unexpected end of JSON input';
  }
  const first = text.trimStart()[0] ?? '';
  return `invalid character '${first}' looking for beginning of value`;
}
