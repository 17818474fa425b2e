/**
 * Reads a text once however often it is asked. Machines of a cluster share
 * owners, systems, tags and images: among thousands of texts few differ.
 *
 * @param read - says the same of the same text at all times
 * @param most - how many texts are remembered; then it begins anew
 * @internal
 */
export function remembering<T>(
  read: (text: string) => T,
  most = 10_000,
): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return text => {
    const found = known.get(text);
    if (found) {
      return found.value;
    }
    if (known.size >= most) {
      known.clear();
    }
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
