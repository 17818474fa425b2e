import { Disk, Volume } from '../../objects';
import { DiskView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { attachedDisks } from './attachedDisks';
import { bootOrderOf } from './bootOrder';
import { diskProgress } from './diskProgress';
import { busOf, targetsByOrder } from './diskTargets';
import { backingOf, findDataVolume, statusOf } from './VolumeBacking';

/**
 * The disks in the order in which the firmware tries them, then those that it
 * never tries, as listed.
 *
 * @internal
 */
export function describeDisks(context: VirtualMachineContext): DiskView[] {
  const { spec } = context;
  const attached = attachedDisks(spec);
  const { places } = bootOrderOf(attached, spec);
  const targets = targetsByOrder(attached, spec);
  const volumes = new Map(
    (spec.volumes ?? []).map(volume => [volume.name, volume]),
  );

  const disks = attached.map((disk): DiskView => {
    const name = disk.name ?? '';
    return {
      ...describeVolume(context, name, volumes.get(disk.name)),
      bootOrder: places.get(name),
      device: deviceOf(disk),
      bus: busOf(disk, spec.architecture),
      serial: disk.serial,
      ...readOnlyOf(disk),
      ...targetOf(context, name, targets.get(name)),
    };
  });
  const unattached = (spec.volumes ?? [])
    .filter(volume => volume.memoryDump)
    .map(
      (volume): DiskView => ({
        ...describeVolume(context, volume.name ?? '', volume),
        device: 'none',
      }),
    );
  return [...disks, ...unattached].sort(
    (a, b) => (a.bootOrder ?? Infinity) - (b.bootOrder ?? Infinity) || 0,
  );
}

function describeVolume(
  context: VirtualMachineContext,
  name: string,
  volume: Volume | undefined,
) {
  const dataVolume = findDataVolume(context, volume?.dataVolume?.name);
  return {
    name,
    ...backingOf(context, volume),
    hotplugged: isHotplugged(context, volume) || undefined,
    progress: diskProgress(dataVolume),
  };
}

function isHotplugged(
  context: VirtualMachineContext,
  volume: Volume | undefined,
): boolean {
  return (
    volume?.dataVolume?.hotpluggable === true ||
    volume?.persistentVolumeClaim?.hotpluggable === true ||
    statusOf(context, volume?.name)?.hotplugVolume !== undefined
  );
}

function deviceOf(disk: Disk): string {
  if (disk.cdrom) {
    return 'cdrom';
  }
  return disk.lun ? 'lun' : 'disk';
}

function readOnlyOf(disk: Disk): { readOnly?: boolean } {
  const explicit = (disk.disk ?? disk.cdrom ?? disk.lun)?.readonly;
  // A CD-ROM is read-only unless it says otherwise.
  return explicit ?? disk.cdrom ? { readOnly: explicit ?? true } : {};
}

function targetOf(
  context: VirtualMachineContext,
  name: string,
  byOrder: string | undefined,
): Pick<DiskView, 'target' | 'targetFrom'> {
  const reported = statusOf(context, name)?.target;
  if (reported) {
    return { target: reported, targetFrom: 'reported' };
  }
  return byOrder ? { target: byOrder, targetFrom: 'order' } : {};
}
