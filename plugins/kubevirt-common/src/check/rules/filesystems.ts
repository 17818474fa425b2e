import { FilesystemValues } from '../../values';
import { Rule } from '../CheckContext';
import { hint } from '../findings';

// KubeVirt v1.9.0 pkg/virt-config/featuregate/active.go.
const gates: {
  of: string;
  gate: string;
  needs(filesystem: FilesystemValues): boolean;
}[] = [
  {
    of: 'claims',
    gate: 'EnableVirtioFsStorageVolumes',
    needs: ({ persistentVolumeClaim, dataVolume }) =>
      Boolean(persistentVolumeClaim || dataVolume),
  },
  {
    of: 'ConfigMaps, Secrets and service accounts',
    gate: 'EnableVirtioFsConfigVolumes',
    needs: ({ configMap, secret, serviceAccount }) =>
      Boolean(configMap || secret || serviceAccount),
  },
];

/** File systems need feature gates that are off by default. */
export const filesystems: Rule = ({ values }) =>
  gates.flatMap(({ of, gate, needs }) => {
    const index = values.volumes.filesystems.findIndex(needs);
    return index < 0
      ? []
      : [
          hint(
            'feature-gate',
            ['volumes', 'filesystems', index],
            `File systems on ${of} need the feature gate ${gate} in the cluster, which is off by default.`,
          ),
        ];
  });
