/**
 * The query of a URL with one of its parameters changed and all others kept.
 *
 * @param search - the query there is
 * @param value - undefined takes the parameter away
 * @internal
 */
export function withParameter(
  search: URLSearchParams,
  name: string,
  value: string | undefined,
): string {
  const changed = new URLSearchParams(search);
  if (value === undefined) {
    changed.delete(name);
  } else {
    changed.set(name, value);
  }
  return changed.toString();
}
