import { useApi } from '@backstage/frontend-plugin-api';
import {
  FormChoiceKind,
  FormChoices,
  FormTarget,
} from 'backstage-plugin-kubevirt-common';
import { kubevirtFormApiRef } from '../api';
import { Loaded, useLoaded } from './useLoaded';

/** Choices that are the same in every namespace. */
const OF_CLUSTER: FormChoiceKind[] = [
  'namespaces',
  'storage-classes',
  'devices',
];

/**
 * What there is to choose from. Nothing is asked before the place is known
 * that the choices depend on; an answer that comes when nobody needs it any
 * more is dropped.
 *
 * @internal
 */
export function useChoices<K extends FormChoiceKind>(
  kind: K,
  target: FormTarget,
): Loaded<FormChoices[K][]> {
  const api = useApi(kubevirtFormApiRef);
  const { cluster } = target;
  const namespace = OF_CLUSTER.includes(kind) ? undefined : target.namespace;
  const isKnown =
    kind === 'clusters' ||
    Boolean(cluster && (namespace || OF_CLUSTER.includes(kind)));
  return useLoaded(
    isKnown ? [kind, cluster, namespace].join(' ') : undefined,
    signal => api.getChoices(kind, { cluster, namespace }, { signal }),
  );
}
