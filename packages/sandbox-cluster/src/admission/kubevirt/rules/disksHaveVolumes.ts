import type { V1Disk } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField, requiredField, Rule } from '../Rule';

/** Every disk has its volume, and no boot order is taken twice. @internal */
export const disksHaveVolumes: Rule = ({ path, spec, configuration }) => {
  const causes: StatusCause[] = [];
  const taken = new Set<number>();
  const base = `${path}.domain.devices`;
  (spec.domain.devices.disks ?? []).forEach((disk, index) => {
    const field = `${base}.disks[${index}]`;
    const volume = spec.volumes?.find(({ name }) => name === disk.name);
    if (!volume && !disk.cdrom) {
      causes.push(
        invalidField(
          `${field}.name`,
          `${field}.Name '${disk.name}' not found.`,
        ),
      );
    } else if (!volume && !configuration.hasGate('DeclarativeHotplugVolumes')) {
      causes.push(
        invalidField(
          `${field}.name`,
          'DeclarativeHotplugVolumes feature gate not enabled, cannot define an empty CD-ROM disk',
        ),
      );
    }
    if (
      disk.lun &&
      volume &&
      !volume.persistentVolumeClaim &&
      !volume.dataVolume
    ) {
      causes.push(
        invalidField(
          `${field}.lun`,
          `${field}.lun can only be mapped to a DataVolume or PersistentVolumeClaim volume.`,
        ),
      );
    }
    if (volume?.downwardMetrics) {
      causes.push(...metricsCauses(field, disk));
    }
    causes.push(...takeOrder(`${field}.bootOrder`, disk.bootOrder));
  });
  (spec.domain.devices.interfaces ?? []).forEach((nic, index) => {
    const field = `${base}.interfaces[${index}].bootOrder`;
    if (nic.bootOrder !== undefined && nic.bootOrder < 1) {
      causes.push(
        invalidField(
          `${path}[${index}].bootOrder`,
          `${path}[${index}] must have a boot order > 0, if supplied`,
        ),
      );
    } else {
      causes.push(...takeOrder(field, nic.bootOrder));
    }
  });
  return causes;

  function takeOrder(field: string, order: number | undefined): StatusCause[] {
    if (order === undefined) {
      return [];
    }
    const repeated = taken.has(order);
    taken.add(order);
    return repeated
      ? [
          invalidField(
            field,
            `Boot order for ${field} already set for a different device.`,
          ),
        ]
      : [];
  }
};

function metricsCauses(field: string, { disk }: V1Disk): StatusCause[] {
  if (!disk) {
    return [
      requiredField(
        `${field}.disk`,
        `DownwardMetrics volume must be mapped to a disk, but disk is not set on ${field}.disk.`,
      ),
    ];
  }
  return disk.bus && disk.bus !== 'virtio'
    ? [
        invalidField(
          `${field}.disk.bus`,
          `DownwardMetrics volume must be mapped to virtio bus, but ${field}.disk.bus is set to ${disk.bus}`,
        ),
      ]
    : [];
}
