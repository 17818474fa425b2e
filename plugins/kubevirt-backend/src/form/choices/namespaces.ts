import {
  KubernetesObject,
  NamespaceChoice,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';

interface Namespace extends KubernetesObject {
  status?: { phase?: string };
}

// Namespaces that Kubernetes, KubeVirt's operators and distributions keep for
// themselves.
const SYSTEM = /^(kube-.*|openshift(-.*)?|kubevirt(-.*)?|cdi|cert-manager)$/;

/**
 * The namespaces that a virtual machine can be put into, those of the cluster
 * itself last.
 *
 * @internal
 */
export async function namespaces({
  client,
}: ChoiceContext): Promise<NamespaceChoice[]> {
  const all = await client.list<Namespace>(resources.namespaces);
  return all
    .filter(({ status }) => status?.phase !== 'Terminating')
    .flatMap(({ metadata }) => metadata?.name ?? [])
    .map(name => ({ name, system: SYSTEM.test(name) }))
    .sort(
      (a, b) =>
        Number(a.system) - Number(b.system) || a.name.localeCompare(b.name),
    );
}
