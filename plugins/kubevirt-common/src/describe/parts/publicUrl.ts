/**
 * A URL without what lets its holder in: a user's password, a signed query.
 *
 * @internal
 */
export function publicUrl(url: string): string {
  return url
    .replace(/^([a-z0-9+.-]+:\/\/)[^/?#@]*@/i, '$1')
    .replace(
      /\?.*(?:token|sig|secret|password|credential|key).*$/is,
      '?(left out)',
    );
}
