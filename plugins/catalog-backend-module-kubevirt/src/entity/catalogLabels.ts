import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { remembering } from './remembering';

/** What KubeVirt notes for itself: the node, the launcher's version. */
const KUBEVIRT_PREFIX = 'kubevirt.io/';

/** A key in lowercase; undefined where the catalog does not take it. */
const foldedKey = remembering(key =>
  !key.startsWith(KUBEVIRT_PREFIX) &&
  KubernetesValidatorFunctions.isValidLabelKey(key)
    ? key.toLowerCase()
    : undefined,
);

/**
 * The labels of a Kubernetes object that the catalog takes. Nearly all do;
 * left out are those whose key has a prefix with a part longer than 63
 * characters, those that KubeVirt writes and that change while a VM runs, and
 * of those whose keys differ in case alone all but one, because the catalog
 * refuses to index an entity that has two.
 *
 * @param labels - as they are on the object
 * @returns valid labels, the same for the same labels in any order
 * @internal
 */
export function catalogLabels(
  labels: Record<string, string> = {},
): Record<string, string> {
  const keys = Object.keys(labels).filter(
    key =>
      foldedKey(key) !== undefined &&
      KubernetesValidatorFunctions.isValidLabelValue(labels[key]),
  );
  const accepted: Record<string, string> = {};
  for (const key of keys) {
    const folded = foldedKey(key);
    // The last one by code unit stays: the one in lowercase, where there is one.
    const isDisplaced =
      key !== folded &&
      keys.some(other => other > key && foldedKey(other) === folded);
    if (!isDisplaced) {
      accepted[key] = labels[key];
    }
  }
  return accepted;
}
