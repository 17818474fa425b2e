import { show } from '../../values/show';
import {
  CLOUD_INIT_DISK_NAME,
  CONTAINER_DISK_NAME,
  DATA_VOLUME_DISK_NAME,
} from '../../render/renderDisks';
import { Rule } from '../CheckContext';
import { error } from '../findings';
import { Finding } from '../Finding';
import { isDnsLabel } from '../isDnsLabel';

/**
 * Disks and file systems share one space of names with the disks that the
 * renderer makes; KubeVirt makes container names of them.
 *
 * @internal
 */
export const diskNames: Rule = ({ values }) => {
  const { containerDisk, dataVolume } = values.rootDisk;
  const taken = new Map<string, string>([
    ...(containerDisk.enabled
      ? [[CONTAINER_DISK_NAME, 'rootDisk.containerDisk'] as const]
      : []),
    ...(dataVolume.enabled
      ? [[DATA_VOLUME_DISK_NAME, 'rootDisk.dataVolume'] as const]
      : []),
    [CLOUD_INIT_DISK_NAME, 'cloudInit'],
  ]);
  const findings: Finding[] = [];
  for (const list of ['disks', 'filesystems'] as const) {
    values.volumes[list].forEach(({ name }, index) => {
      const path = ['volumes', list, index, 'name'];
      const other = taken.get(name);
      if (!isDnsLabel(name)) {
        findings.push(error('disk-name', path, { name: show(name) }));
      } else if (other) {
        findings.push(
          error('duplicate-disk-name', path, { name: show(name), other }),
        );
      } else {
        taken.set(name, `volumes.${list}[${index}]`);
      }
    });
  }
  return findings;
};
