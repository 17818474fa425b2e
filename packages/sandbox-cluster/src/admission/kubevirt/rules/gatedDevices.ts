import { StatusCause } from '../../../status/ApiError';
import { invalidField, Rule } from '../Rule';

/** Devices that need a feature gate, and sound. @internal */
export const gatedDevices: Rule = ({ path, spec, configuration }) => {
  const { devices, launchSecurity } = spec.domain;
  const base = `${path}.domain.devices`;
  const gate = (name: string, used: unknown, field: string): StatusCause[] =>
    used && !configuration.hasGate(name)
      ? [
          invalidField(
            field,
            `${name} feature gate is not enabled in kubevirt-config`,
          ),
        ]
      : [];
  return [
    ...(devices.hostDevices && !configuration.hasGate('HostDevices')
      ? [
          invalidField(
            `${path}.HostDevices`,
            'Host Devices feature gate is not enabled in kubevirt-config',
          ),
        ]
      : []),
    ...soundCauses(`${path}.Sound`, devices.sound),
    ...gate(
      'WorkloadEncryptionSEV',
      launchSecurity?.sev,
      `${path}.launchSecurity`,
    ),
    ...gate('VSOCK', devices.autoattachVSOCK, `${base}.autoattachVSOCK`),
    ...(devices.downwardMetrics && !configuration.hasGate('DownwardMetrics')
      ? [
          invalidField(
            `${base}.downwardMetrics`,
            'downwardMetrics virtio serial is not allowed: DownwardMetrics feature gate is not enabled',
          ),
        ]
      : []),
  ];
};

function soundCauses(
  field: string,
  sound: { model?: string; name?: string } | undefined,
): StatusCause[] {
  return [
    ...(sound?.model && !['ich9', 'ac97'].includes(sound.model)
      ? [
          invalidField(
            field,
            "Sound device type is not supported. Options: 'ich9' or 'ac97'",
          ),
        ]
      : []),
    ...(sound && !sound.name
      ? [invalidField(field, 'Sound device requires a name field.')]
      : []),
  ];
}
