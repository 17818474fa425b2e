import { Disk, Preference, VirtualMachineInstanceSpec } from '../../model';

function withBus(disk: Disk, bus: string): Disk {
  if (disk.cdrom || disk.lun) return disk;
  return { ...disk, disk: { bus, ...disk.disk } };
}

function preferredFeatures({
  features = {},
}: Preference['spec']): Record<string, object> {
  const { preferredAcpi, preferredApic, preferredHyperv, preferredSmm } =
    features;
  return {
    ...(preferredAcpi && { acpi: preferredAcpi }),
    ...(preferredApic && { apic: preferredApic }),
    ...(preferredHyperv && { hyperv: preferredHyperv }),
    ...(preferredSmm && { smm: preferredSmm }),
  };
}

function preferredClock({ clock }: Preference['spec']): object | undefined {
  return (
    clock && {
      ...clock.preferredClockOffset,
      ...(clock.preferredTimer && { timer: clock.preferredTimer }),
    }
  );
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
    preferredAutoattachInputDevice: input,
  } = spec.devices ?? {};
  const machineType = spec.machine?.preferredMachineType;
  const features = preferredFeatures(spec);
  const clock = preferredClock(spec);
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
      ...(clock && { clock: { ...clock, ...Object(domain.clock) } }),
      ...(Object.keys(features).length > 0 && {
        features: { ...features, ...domain.features },
      }),
      devices: {
        ...(preferredRng && { rng: preferredRng }),
        ...(preferredTPM && { tpm: preferredTPM }),
        ...(graphics !== undefined && { autoattachGraphicsDevice: graphics }),
        ...(input !== undefined && { autoattachInputDevice: input }),
        ...devices,
        ...(bus && { disks: devices.disks?.map(disk => withBus(disk, bus)) }),
        ...(model && {
          interfaces: devices.interfaces?.map(one => ({ model, ...one })),
        }),
      },
    },
  };
}
