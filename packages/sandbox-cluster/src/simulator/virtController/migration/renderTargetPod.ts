import {
  PersistentVolumeClaim,
  Pod,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from '../../model';
import { renderLauncherPod } from '../instance/renderLauncherPod';

/**
 * Marks the pods of a migration.
 *
 * @internal
 */
export const migrationLabel = 'kubevirt.io/migrationJobUID';

/**
 * Renders the launcher pod on the node that an instance moves to: any but the
 * one where it runs.
 *
 * @internal
 */
export function renderTargetPod(options: {
  migration: VirtualMachineInstanceMigration;
  vmi: VirtualMachineInstance;
  claims: PersistentVolumeClaim[];
  qemuTimeout: number;
}): Pod {
  const { migration, vmi, claims, qemuTimeout } = options;
  const { 'kubevirt.io/nodeName': _, ...labels } = vmi.metadata.labels ?? {};
  const pod = renderLauncherPod({
    vmi: { ...vmi, metadata: { ...vmi.metadata, labels } },
    claims,
    qemuTimeout,
  });
  const elsewhere = {
    key: 'kubernetes.io/hostname',
    operator: 'NotIn',
    values: [vmi.status?.nodeName ?? ''],
  };
  const terms =
    pod.spec.affinity?.nodeAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  const { uid = '', name } = migration.metadata;
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: { ...pod.metadata.labels, [migrationLabel]: uid },
      annotations: {
        ...pod.metadata.annotations,
        'kubevirt.io/migrationJobName': name,
      },
    },
    spec: {
      ...pod.spec,
      nodeSelector: {
        ...pod.spec.nodeSelector,
        ...migration.spec.addedNodeSelector,
      },
      affinity: {
        ...pod.spec.affinity,
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: terms.map(term => ({
              ...term,
              matchExpressions: [...(term.matchExpressions ?? []), elsewhere],
            })),
          },
        },
      },
    },
  };
}
