import { StatusCause } from '../../../status/ApiError';
import { invalidField, requiredField, Rule } from '../Rule';

/** GPUs and host devices say what they are, each in one way. @internal */
export const devices: Rule = ({ path, spec }) => {
  const { gpus, hostDevices } = spec.domain.devices;
  return [
    ...deviceCauses(`${path}.domain.devices.gpus`, 'gpus', 'GPU', gpus ?? []),
    ...deviceCauses(
      `${path}.domain.devices.hostDevices`,
      'hostDevices',
      'HostDevice',
      hostDevices ?? [],
    ),
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
  const claimed = all.filter(device => !device.deviceName && isClaimed(device));
  const named = all.filter(device => !claimed.includes(device));
  const what = `vmi.spec.domain.devices.${list} contains`;
  if (claimed.length > 0 && named.length > 0) {
    return [
      invalidField(
        field,
        `${what} both DRA and non-DRA ${noun}s; each ${noun} must be either DRA or non-DRA`,
      ),
    ];
  }
  return named.flatMap(device => {
    if (!device.deviceName) {
      return [
        requiredField(
          field,
          `${what} ${noun}s without deviceName or claimRequest; each ${noun} must specify either a deviceName or a claimRequest`,
        ),
      ];
    }
    return isClaimed(device)
      ? [
          invalidField(
            field,
            `${what} ${noun}s with both deviceName and claimRequest`,
          ),
        ]
      : [];
  });
}

function isClaimed({ claimName, requestName }: Device): boolean {
  return Boolean(claimName || requestName);
}
