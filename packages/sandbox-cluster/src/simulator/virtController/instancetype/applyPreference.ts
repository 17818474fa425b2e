import { Disk, Preference, VirtualMachineInstanceSpec } from '../../model';

function withBus(disk: Disk, bus: string): Disk {
  if (disk.cdrom || disk.lun) return disk;
  return { ...disk, disk: { bus, ...disk.disk } };
}

/**
 * Fills a preference in wherever a template says nothing (KubeVirt v1.9.0
 * pkg/instancetype/preference/apply).
 *
 * @internal
 */
export function applyPreference(
  template: VirtualMachineInstanceSpec,
  { spec }: Preference,
): VirtualMachineInstanceSpec {
  const { domain } = template;
  const { devices } = domain;
  const {
    preferredDiskBus: bus,
    preferredInterfaceModel: model,
    preferredRng,
    preferredTPM,
    preferredAutoattachGraphicsDevice: graphics,
  } = spec.devices ?? {};
  const machineType = spec.machine?.preferredMachineType;
  const efi = spec.firmware?.preferredEfi;
  const grace = spec.preferredTerminationGracePeriodSeconds;
  return {
    ...(grace !== undefined && { terminationGracePeriodSeconds: grace }),
    ...template,
    domain: {
      ...domain,
      ...(machineType && {
        machine: { type: machineType, ...domain.machine },
      }),
      ...(efi && { firmware: { bootloader: { efi }, ...domain.firmware } }),
      devices: {
        ...(preferredRng && { rng: preferredRng }),
        ...(preferredTPM && { tpm: preferredTPM }),
        ...(graphics !== undefined && { autoattachGraphicsDevice: graphics }),
        ...devices,
        ...(bus && { disks: devices.disks?.map(disk => withBus(disk, bus)) }),
        ...(model && {
          interfaces: devices.interfaces?.map(one => ({ model, ...one })),
        }),
      },
    },
  };
}
