import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { remembering } from './remembering';

/** What KubeVirt notes for itself: the node, the launcher's version. */
const KUBEVIRT_PREFIX = 'kubevirt.io/';

const isAcceptedKey = remembering(
  key =>
    !key.startsWith(KUBEVIRT_PREFIX) &&
    KubernetesValidatorFunctions.isValidLabelKey(key),
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
  const candidates = Object.entries(labels)
    .filter(
      ([key, value]) =>
        isAcceptedKey(key) &&
        KubernetesValidatorFunctions.isValidLabelValue(value),
    )
    // By code unit: uppercase comes before lowercase, so the last one of a
    // group, the one that stays, is the one in lowercase.
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const accepted = new Map(
    candidates.map(label => [label[0].toLowerCase(), label]),
  );
  return Object.fromEntries(accepted.values());
}
