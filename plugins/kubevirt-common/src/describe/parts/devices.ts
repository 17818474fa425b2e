import { DeviceView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';

/** Keys under `devices` that are shown elsewhere or are settings. */
const notDevices = new Set([
  'disks',
  'interfaces',
  'filesystems',
  'gpus',
  'hostDevices',
]);

/**
 * GPUs and host devices by their resource names, then what else the guest
 * gets: a TPM, a watchdog, …
 *
 * @internal
 */
export function describeDevices(context: VirtualMachineContext): DeviceView[] {
  const devices = context.spec.domain?.devices ?? {};
  const assigned = [
    ...(devices.gpus ?? []).map(device => ({ kind: 'gpu', ...device })),
    ...(devices.hostDevices ?? []).map(device => ({
      kind: 'hostDevice',
      ...device,
    })),
  ].map(
    ({ kind, name = '', deviceName }): DeviceView => ({
      name,
      kind,
      deviceName,
    }),
  );
  const others = Object.entries(devices)
    .filter(([kind]) => !notDevices.has(kind))
    .flatMap(([kind, value]) => describeOthers(kind, value));
  return [...assigned, ...others];
}

function describeOthers(kind: string, value: unknown): DeviceView[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const each = Array.isArray(value) ? value : [value];
  return each.map((device): DeviceView => {
    const name =
      typeof device === 'object' && device !== null && 'name' in device
        ? device.name
        : undefined;
    return { kind, name: typeof name === 'string' && name ? name : kind };
  });
}
