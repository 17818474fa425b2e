import { Json } from '../objects/ApiObject';
import { isMap, jsonEquals } from '../objects/json';

/**
 * The order of a list after a strategic merge patch: the items that the patch
 * names in its order, the others among them by their order before.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/util/strategicpatch/patch.go,
 * normalizeElementOrder and mergeSortedSlice.
 *
 * @param merged - the items
 * @param wanted - the order that the patch gives, by key or by value
 * @param before - the items before the patch
 * @param key - the merge key; undefined for a list of plain values
 *
 * @internal
 */
export function elementOrder(
  merged: readonly Json[],
  wanted: readonly Json[],
  before: readonly Json[],
  key: string | undefined,
): Json[] {
  const rank = (list: readonly Json[], item: Json) =>
    list.findIndex(each =>
      key && isMap(each) && isMap(item)
        ? jsonEquals(each[key], item[key])
        : jsonEquals(each, item),
    );
  const sorted = (items: Json[], list: readonly Json[]) =>
    items.sort((left, right) => rank(list, left) - rank(list, right));
  const named = sorted(
    merged.filter(item => rank(wanted, item) >= 0),
    wanted,
  );
  const others = sorted(
    merged.filter(item => rank(wanted, item) < 0),
    before,
  );
  const result: Json[] = [];
  while (others.length > 0 && named.length > 0) {
    const place = rank(before, named[0]);
    const first = place >= 0 && rank(before, others[0]) < place;
    result.push((first ? others : named).shift()!);
  }
  return [...result, ...others, ...named];
}
