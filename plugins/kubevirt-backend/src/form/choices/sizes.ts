import {
  InstancetypeChoice,
  KubernetesObject,
  PreferenceChoice,
} from 'backstage-plugin-kubevirt-common';
import { ResourceType, resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { listIfAllowed } from './listIfAllowed';
import { listIfKnown } from './listIfKnown';

interface Instancetype extends KubernetesObject {
  spec?: {
    cpu?: { guest?: number };
    memory?: { guest?: string };
    gpus?: { deviceName?: string }[];
    hostDevices?: { deviceName?: string }[];
  };
}

/**
 * The instance types of a namespace and of its cluster, smallest first.
 *
 * @internal
 */
export async function instancetypes(
  context: ChoiceContext,
): Promise<InstancetypeChoice[]> {
  const [own, shared] = await ofBoth<Instancetype>(
    context,
    resources.virtualMachineInstancetypes,
    resources.virtualMachineClusterInstancetypes,
  );
  const choice = (kind: InstancetypeChoice['kind']) => {
    return ({ metadata, spec }: Instancetype): InstancetypeChoice => ({
      kind,
      name: metadata?.name ?? '',
      title: titleOf(metadata),
      description:
        metadata?.annotations?.['instancetype.kubevirt.io/description'],
      cpu: spec?.cpu?.guest,
      memory: spec?.memory?.guest,
      devices: [...(spec?.gpus ?? []), ...(spec?.hostDevices ?? [])].flatMap(
        ({ deviceName }) => deviceName ?? [],
      ),
    });
  };
  return [
    ...own.map(choice('VirtualMachineInstancetype')),
    ...shared.map(choice('VirtualMachineClusterInstancetype')),
  ].sort((a, b) => (a.cpu ?? 0) - (b.cpu ?? 0) || a.name.localeCompare(b.name));
}

/**
 * The preferences of a namespace and of its cluster.
 *
 * @internal
 */
export async function preferences(
  context: ChoiceContext,
): Promise<PreferenceChoice[]> {
  const [own, shared] = await ofBoth(
    context,
    resources.virtualMachinePreferences,
    resources.virtualMachineClusterPreferences,
  );
  const choice = (kind: PreferenceChoice['kind']) => {
    return ({ metadata }: KubernetesObject): PreferenceChoice => ({
      kind,
      name: metadata?.name ?? '',
      title: titleOf(metadata),
    });
  };
  return [
    ...own.map(choice('VirtualMachinePreference')),
    ...shared.map(choice('VirtualMachineClusterPreference')),
  ].sort((a, b) => a.name.localeCompare(b.name));
}

async function ofBoth<T extends KubernetesObject>(
  { client, namespace }: ChoiceContext,
  own: ResourceType,
  shared: ResourceType,
): Promise<[T[], T[]]> {
  const [ofNamespace = [], ofCluster = []] = await Promise.all([
    listIfAllowed(() => listIfKnown<T>(client, own, { namespace })),
    listIfAllowed(() => listIfKnown<T>(client, shared)),
  ]);
  return [ofNamespace, ofCluster];
}

function titleOf(metadata: KubernetesObject['metadata']) {
  const annotations = metadata?.annotations ?? {};
  return (
    annotations['openshift.io/display-name'] ??
    annotations['instancetype.kubevirt.io/displayName']
  );
}
