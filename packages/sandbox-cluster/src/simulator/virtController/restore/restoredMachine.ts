import {
  SnapshotMachine,
  VirtualMachine,
  VirtualMachineRestore,
} from '../../model';
import { runStrategyOf } from '../machine/runStrategy';
import { patchMachine } from './patchMachine';
import { restoredVolumes } from './restoredVolumes';

const lastRestore = 'restore.kubevirt.io/lastRestoreUID';

const mark = ({ metadata }: VirtualMachineRestore) =>
  `${metadata.name}-${metadata.uid}`;

/**
 * Says whether a machine is as a restore left it.
 *
 * @internal
 */
export function isRestored(
  vm: VirtualMachine,
  restore: VirtualMachineRestore,
): boolean {
  return vm.metadata.annotations?.[lastRestore] === mark(restore);
}

/**
 * Renders a machine as a snapshot has it: an existing one keeps its name,
 * labels and run strategy, a new one is halted (KubeVirt v1.9.0
 * pkg/storage/snapshot/restore.go, generateRestoredVMSpec).
 *
 * @param restore - says into which machine, and how a new one is to differ
 * @param kept - the machine in the snapshot
 * @param target - the machine that exists
 * @throws Error where a patch does not fit
 * @internal
 */
export function restoredMachine(
  restore: VirtualMachineRestore,
  kept: SnapshotMachine,
  target: VirtualMachine | undefined,
): VirtualMachine {
  const { running: _, ...spec } = restoredVolumes(
    kept.spec,
    restore.status?.restores ?? [],
  );
  if (target) {
    const { annotations } = target.metadata;
    return {
      ...target,
      metadata: {
        ...target.metadata,
        annotations: { ...annotations, [lastRestore]: mark(restore) },
      },
      spec: { ...spec, runStrategy: runStrategyOf(target) },
    };
  }
  const { labels, annotations } = kept.metadata;
  return patchMachine(
    {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: {
        name: restore.spec.target.name,
        namespace: restore.metadata.namespace,
        labels,
        annotations: { ...annotations, [lastRestore]: mark(restore) },
      },
      spec: { ...spec, runStrategy: 'Halted' },
    },
    restore.spec.patches ?? [],
  );
}
