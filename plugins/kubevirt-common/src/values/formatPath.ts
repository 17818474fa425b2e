/**
 * Writes the path of a field as people do: `network.ports[0].name`.
 *
 * @param segments - keys and list indexes, outermost first
 * @returns the path; a key that holds more than letters, digits, `-` and `_`
 * is quoted in brackets
 * @internal
 */
export function formatPath(segments: readonly PropertyKey[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') {
      return `${path}[${segment}]`;
    }
    const key = String(segment);
    if (!/^[\w-]+$/.test(key)) {
      return `${path}[${JSON.stringify(key)}]`;
    }
    return path ? `${path}.${key}` : key;
  }, '');
}
