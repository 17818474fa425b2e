/**
 * Writes a `VirtualMachineListEvent`.
 *
 * @param parts - each as JSON already, but for `total` and `complete`
 * @internal
 */
export function listEvent(parts: {
  items: readonly string[];
  removed?: readonly string[];
  clusters?: string;
  total?: number;
  complete?: boolean;
}): string {
  const { items, removed = [], clusters, total, complete } = parts;
  const fields = [
    items.length > 0 && `"items":[${items.join(',')}]`,
    removed.length > 0 && `"removed":[${removed.join(',')}]`,
    clusters !== undefined && `"clusters":${clusters}`,
    total !== undefined && `"total":${total}`,
    complete && '"complete":true',
  ].filter(Boolean);
  return `{${fields.join(',')}}`;
}
