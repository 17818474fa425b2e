/**
 * Whether each line of a text is a public key as OpenSSH writes it.
 *
 * @internal
 */
export function isPublicKeys(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim());
  return (
    lines.length > 0 &&
    lines.every(line =>
      /^\s*(ssh-|ecdsa-|sk-)\S+ +[A-Za-z0-9+/=]+( +.*)?\s*$/.test(line),
    )
  );
}
