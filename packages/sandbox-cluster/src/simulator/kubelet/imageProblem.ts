const missing = /(not-found|does-not-exist|missing)/;
const unknownHost = /\.(invalid|example)$/;

/**
 * Tells why an image cannot be pulled, in containerd's words. There is no
 * registry to ask: an image is taken to be missing where its reference holds
 * `not-found`, `does-not-exist` or `missing`, its host to be unknown where it
 * ends in `.invalid` or `.example`, and itself to be private where a part of
 * its path is `private`.
 *
 * @param image - the reference, such as `quay.io/containerdisks/fedora:41`
 * @returns the message, or undefined where it can be pulled
 * @internal
 */
export function imageProblem(image: string): string | undefined {
  const [first, ...others] = image.split('/');
  const hasHost = others.length > 0 && /[.:]/.test(first);
  const name = hasHost ? others.join('/') : image;
  const full = hasHost ? image : `docker.io/${name}`;
  const reference = /[:@][^/]*$/.test(name) ? full : `${full}:latest`;
  const because = (why: string) =>
    `failed to pull and unpack image "${reference}": failed to resolve reference "${reference}": ${why}`;
  const host = first.split(':')[0];
  if (hasHost && unknownHost.test(host)) {
    return because(
      `failed to do request: Head "https://${first}/v2/${others
        .join('/')
        .replace(
          /[:@][^/]*$/,
          '',
        )}/manifests/latest": dial tcp: lookup ${host}: no such host`,
    );
  }
  if (missing.test(image)) return because(`${reference}: not found`);
  if (image.split(/[/:]/).includes('private')) {
    return because(
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    );
  }
  return undefined;
}
