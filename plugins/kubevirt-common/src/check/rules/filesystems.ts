import { FilesystemValues } from '../../values';
import { Rule } from '../CheckContext';
import { hint } from '../findings';

// KubeVirt v1.9.0 pkg/virt-config/featuregate/active.go.
const gates: {
  key: 'feature-gate.claims' | 'feature-gate.configuration';
  gate: string;
  needs(filesystem: FilesystemValues): boolean;
}[] = [
  {
    key: 'feature-gate.claims',
    gate: 'EnableVirtioFsStorageVolumes',
    needs: ({ persistentVolumeClaim, dataVolume }) =>
      Boolean(persistentVolumeClaim || dataVolume),
  },
  {
    key: 'feature-gate.configuration',
    gate: 'EnableVirtioFsConfigVolumes',
    needs: ({ configMap, secret, serviceAccount }) =>
      Boolean(configMap || secret || serviceAccount),
  },
];

/**
 * File systems need feature gates that are off by default.
 *
 * @internal
 */
export const filesystems: Rule = ({ values }) =>
  gates.flatMap(({ key, gate, needs }) => {
    const index = values.volumes.filesystems.findIndex(needs);
    return index < 0
      ? []
      : [hint(key, ['volumes', 'filesystems', index], { gate })];
  });
