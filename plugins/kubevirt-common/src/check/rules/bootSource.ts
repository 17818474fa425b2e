import { Rule } from '../CheckContext';
import { error, hint, warning } from '../findings';

/**
 * Is there anything to boot from? KubeVirt starts a VM without, too.
 *
 * @internal
 */
export const bootSource: Rule = ({ values }) => {
  const { containerDisk, dataVolume } = values.rootDisk;
  const { disks } = values.volumes;
  if (containerDisk.enabled) {
    return dataVolume.enabled
      ? [warning('two-root-disks', 'rootDisk.dataVolume.enabled')]
      : [hint('boot-disk-not-kept', 'rootDisk.containerDisk.enabled')];
  }
  if (dataVolume.enabled) {
    const installer = disks.some(disk => disk.device === 'cdrom');
    return dataVolume.template.source?.blank && !installer
      ? [warning('blank-boot-disk', 'rootDisk.dataVolume.template.source')]
      : [];
  }
  if (!disks.length) {
    return [error('nothing-to-boot-from', 'rootDisk')];
  }
  const notBootable = (['emptyDisk', 'configMap', 'secret'] as const).find(
    kind => disks[0][kind],
  );
  return notBootable
    ? [
        warning('boot-disk-without-system', ['volumes', 'disks', 0], {
          name: disks[0].name,
          kind: notBootable,
        }),
      ]
    : [];
};
