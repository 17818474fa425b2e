import { Rule } from '../CheckContext';
import { hint } from '../findings';

/** Do the file systems need something of the cluster that it may not have? */
export const filesystems: Rule = ({ values }) => {
  const index = values.volumes.filesystems.findIndex(
    each => each.persistentVolumeClaim || each.dataVolume,
  );
  return index < 0
    ? []
    : [
        hint(
          'feature-gate',
          ['volumes', 'filesystems', index],
          'File systems on claims need the feature gate EnableVirtioFsStorageVolumes in the cluster, which is off by default.',
        ),
      ];
};
