import {
  KubernetesObject,
  NamespaceChoice,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { mayCreate } from './mayCreate';

interface Namespace extends KubernetesObject {
  status?: { phase?: string };
}

// Namespaces that Kubernetes, KubeVirt's operators and distributions keep for
// themselves.
const SYSTEM = /^(kube-.*|openshift(-.*)?|kubevirt(-.*)?|cdi|cert-manager)$/;

/**
 * The namespaces that a virtual machine can be put into, those where Backstage
 * may not create any and those of the cluster itself last.
 *
 * @internal
 */
export async function namespaces({
  client,
}: ChoiceContext): Promise<NamespaceChoice[]> {
  const [all, everywhere] = await Promise.all([
    client.list<Namespace>(resources.namespaces),
    mayCreate(client),
  ]);
  const names = all
    .filter(({ status }) => status?.phase !== 'Terminating')
    .flatMap(({ metadata }) => metadata?.name ?? []);
  const found = await Promise.all(
    names.map(async name => ({
      name,
      system: SYSTEM.test(name),
      // Who may create them everywhere need not be asked about each.
      ...(everywhere === false &&
        (await mayCreate(client, name)) === false && { refused: true }),
    })),
  );
  return found.sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name),
  );
}

function rank({ system, refused }: NamespaceChoice): number {
  return (refused ? 2 : 0) + (system ? 1 : 0);
}
