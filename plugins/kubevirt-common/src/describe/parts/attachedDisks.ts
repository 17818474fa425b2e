import { Disk, VirtualMachineInstanceSpec } from '../../objects';

/**
 * The disks of a spec. A volume that no disk and no file system names is
 * attached as a disk all the same, after the others
 * (KubeVirt v1.9.0 pkg/util/util.go, SetDefaultVolumeDisk); a claim for
 * memory dumps is not.
 *
 * @internal
 */
export function attachedDisks(spec: VirtualMachineInstanceSpec): Disk[] {
  const { disks = [], filesystems = [] } = spec.domain?.devices ?? {};
  const taken = new Set([...disks, ...filesystems].map(({ name }) => name));
  const implied = (spec.volumes ?? [])
    .filter(volume => !volume.memoryDump && !taken.has(volume.name))
    .map(({ name }): Disk => ({ name, disk: {} }));
  return [...disks, ...implied];
}
