import {
  ClaimChoice,
  ClaimUser,
  PersistentVolumeClaim,
  VirtualMachine,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { listIfKnown } from './listIfKnown';
import { HoldingPod, isHolding } from './podObjects';

/**
 * The claims of a namespace, with who uses each: virtual machines that name
 * it, whether they run or not, and other pods that hold it now.
 *
 * @internal
 */
export async function claims({
  client,
  namespace,
}: ChoiceContext): Promise<ClaimChoice[]> {
  const [all, pods, machines] = await Promise.all([
    client.list<PersistentVolumeClaim>(resources.persistentVolumeClaims, {
      namespace,
    }),
    client.list<HoldingPod>(resources.pods, { namespace }),
    listIfKnown<VirtualMachine>(client, resources.virtualMachines, {
      namespace,
    }),
  ]);
  return all
    .filter(claim => !isScratch(claim))
    .map(({ metadata, spec, status }) => {
      const name = metadata?.name ?? '';
      const holders = pods.filter(pod => isHolding(pod) && holds(pod, name));
      return {
        name,
        size: text(
          status?.capacity?.storage ?? spec?.resources?.requests?.storage,
        ),
        accessModes: spec?.accessModes ?? [],
        volumeMode: spec?.volumeMode,
        storageClass: spec?.storageClassName,
        phase: status?.phase,
        usedBy: usersOf(name, machines, holders),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function usersOf(
  claim: string,
  machines: VirtualMachine[],
  holders: HoldingPod[],
): ClaimUser[] {
  const byMachine = new Map<string, boolean>();
  for (const { metadata, spec } of machines) {
    const names = spec?.template?.spec?.volumes?.some(
      volume =>
        volume.persistentVolumeClaim?.claimName === claim ||
        volume.dataVolume?.name === claim,
    );
    if (metadata?.name && names) {
      byMachine.set(metadata.name, false);
    }
  }
  const others: ClaimUser[] = [];
  for (const pod of holders) {
    const machine = machineOf(pod);
    if (machine) {
      byMachine.set(machine, true);
    } else {
      const name = pod.metadata?.name ?? '';
      others.push({ kind: 'Pod', name, running: true });
    }
  }
  return [
    ...[...byMachine].map(([name, running]) => ({
      kind: 'VirtualMachine' as const,
      name,
      running,
    })),
    ...others,
  ];
}

/** virt-launcher's pod says whose it is (KubeVirt v1.9.0, api core/v1 types.go). */
function machineOf({ metadata }: HoldingPod): string | undefined {
  return (
    metadata?.labels?.['vm.kubevirt.io/name'] ??
    metadata?.annotations?.['kubevirt.io/domain']
  );
}

function holds({ spec }: HoldingPod, claim: string): boolean {
  return Boolean(
    spec?.volumes?.some(
      volume => volume.persistentVolumeClaim?.claimName === claim,
    ),
  );
}

/** CDI's own claims, which go when an import is done. */
function isScratch({ metadata }: PersistentVolumeClaim): boolean {
  return Boolean(
    metadata?.labels?.app === 'containerized-data-importer' &&
      metadata.ownerReferences?.some(
        ({ kind }) => kind === 'Pod' || kind === 'PersistentVolumeClaim',
      ),
  );
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
