import { Rule } from '../CheckContext';
import { error, hint, warning } from '../findings';

/** Is there anything to boot from? KubeVirt starts a VM without, too. */
export const bootSource: Rule = ({ values }) => {
  const { containerDisk, dataVolume } = values.rootDisk;
  const { disks } = values.volumes;
  if (containerDisk.enabled) {
    return dataVolume.enabled
      ? [
          warning(
            'two-root-disks',
            'rootDisk.dataVolume.enabled',
            'Both root disks are enabled: the VM boots from the container disk, and the DataVolume is a second, ordinary disk.',
            'Disable one of rootDisk.containerDisk and rootDisk.dataVolume.',
          ),
        ]
      : [
          hint(
            'boot-disk-not-kept',
            'rootDisk.containerDisk.enabled',
            'The VM boots from a container disk: what is written to it is lost when the VM stops.',
            'Use rootDisk.dataVolume for a VM that is to keep its state.',
          ),
        ];
  }
  if (dataVolume.enabled) {
    const installer = disks.some(disk => disk.device === 'cdrom');
    return dataVolume.template.source?.blank && !installer
      ? [
          warning(
            'blank-boot-disk',
            'rootDisk.dataVolume.template.source',
            'The VM boots from a blank disk, on which there is no system.',
            'Give a source with a system, or a disk with device: cdrom to install one from.',
          ),
        ]
      : [];
  }
  if (!disks.length) {
    return [
      error(
        'nothing-to-boot-from',
        'rootDisk',
        'Both root disks are disabled and there are no volumes.disks, so there is nothing to boot from.',
        'Enable rootDisk.dataVolume or rootDisk.containerDisk, or give a disk under volumes.disks with a system on it.',
      ),
    ];
  }
  const notBootable = (['emptyDisk', 'configMap', 'secret'] as const).find(
    kind => disks[0][kind],
  );
  return notBootable
    ? [
        warning(
          'boot-disk-without-system',
          ['volumes', 'disks', 0],
          `The VM boots from its first disk, ${disks[0].name}, but its kind, ${notBootable}, holds no system.`,
          'Put the disk with the system first.',
        ),
      ]
    : [];
};
