import { StatusCause } from '../../../status/ApiError';
import { invalidField, Rule } from '../Rule';

/** GPUs and host devices say what they are, each in one way. @internal */
export const devices: Rule = ({ path, spec, configuration }) => {
  const { gpus, hostDevices } = spec.domain.devices;
  return [
    ...deviceCauses(`${path}.domain.devices.gpus`, 'gpus', 'GPU', gpus ?? []),
    ...deviceCauses(
      `${path}.domain.devices.hostDevices`,
      'hostDevices',
      'HostDevice',
      hostDevices ?? [],
    ),
    ...(hostDevices && !configuration.hasGate('HostDevices')
      ? [
          invalidField(
            `${path}.HostDevices`,
            'Host Devices feature gate is not enabled in kubevirt-config',
          ),
        ]
      : []),
  ];
};

interface Device {
  deviceName?: string;
  claimName?: string;
  requestName?: string;
}

function deviceCauses(
  field: string,
  list: string,
  noun: string,
  all: Device[],
): StatusCause[] {
  const claimed = all.filter(device => device.claimName || device.requestName);
  const named = all.filter(device => device.deviceName);
  const both = claimed.filter(device => device.deviceName);
  const what = `vmi.spec.domain.devices.${list} contains`;
  if (both.length > 0) {
    return [
      invalidField(
        field,
        `${what} ${noun}s with both deviceName and claimRequest`,
      ),
    ];
  }
  if (all.length > claimed.length + named.length) {
    return [
      invalidField(
        field,
        `${what} ${noun}s without deviceName or claimRequest; each ${noun} must specify either a deviceName or a claimRequest`,
      ),
    ];
  }
  return claimed.length > 0 && named.length > 0
    ? [
        invalidField(
          field,
          `${what} both DRA and non-DRA ${noun}s; each ${noun} must be either DRA or non-DRA`,
        ),
      ]
    : [];
}
