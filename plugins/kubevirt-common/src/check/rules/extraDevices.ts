import { isRecord } from '../../values/isRecord';
import { nearest } from '../../values/nearest';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error, hint, warning } from '../findings';
import { isDnsLabel } from '../isDnsLabel';

// v1.Devices of KubeVirt 1.9 without what the renderer makes.
const known = [
  'autoattachGraphicsDevice',
  'autoattachInputDevice',
  'autoattachMemBalloon',
  'autoattachPodInterface',
  'autoattachSerialConsole',
  'autoattachVSOCK',
  'blockMultiQueue',
  'clientPassthrough',
  'disableHotplug',
  'downwardMetrics',
  'gpus',
  'hostDevices',
  'inputs',
  'logSerialConsole',
  'networkInterfaceMultiqueue',
  'panicDevices',
  'rng',
  'sound',
  'tpm',
  'useVirtioTransitional',
  'video',
  'watchdog',
];

const elsewhere = new Map([
  ['disks', 'volumes.disks'],
  ['filesystems', 'volumes.filesystems'],
  ['interfaces', 'network'],
]);

/**
 * Devices are passed on as they are; their names and keys can be looked at.
 *
 * @internal
 */
export const extraDevices: Rule = ({ values }) => {
  const devices = values.extraDevices;
  return [
    ...Object.keys(devices).flatMap(checkKey),
    ...(['gpus', 'hostDevices'] as const).flatMap(kind =>
      checkList(kind, devices[kind]),
    ),
    ...(devices.hostDevices
      ? [hint('feature-gate.host-devices', 'extraDevices.hostDevices')]
      : []),
  ];
};

function checkKey(key: string): Finding[] {
  const path = ['extraDevices', key];
  const place = elsewhere.get(key);
  if (place) {
    return [error('reserved-device', path, { key, place })];
  }
  if (known.includes(key)) {
    return [];
  }
  const near = nearest(key, known);
  return [
    near
      ? warning('unknown-device.near', path, { key: show(key), near })
      : warning('unknown-device', path, { key: show(key) }),
  ];
}

function checkList(kind: 'gpus' | 'hostDevices', list: unknown): Finding[] {
  if (list === undefined) {
    return [];
  }
  if (!Array.isArray(list)) {
    return [
      error('device.list', ['extraDevices', kind], { kind, list: show(list) }),
    ];
  }
  const names = new Map<string, number>();
  return list.flatMap((device: unknown, index) => {
    const path = ['extraDevices', kind, index];
    if (!isRecord(device)) {
      return [error('device.map', path, { device: show(device) })];
    }
    const { name, deviceName, claimName } = device;
    const other = typeof name === 'string' ? names.get(name) : undefined;
    const findings: Finding[] = [];
    if (typeof name !== 'string' || !isDnsLabel(name)) {
      findings.push(
        error('device-name', 'name' in device ? [...path, 'name'] : path, {
          name: show(name),
        }),
      );
    } else if (other !== undefined) {
      findings.push(
        error('duplicate-device-name', [...path, 'name'], {
          name: show(name),
          kind,
          other,
        }),
      );
    } else {
      names.set(name, index);
    }
    if (!claimName && (typeof deviceName !== 'string' || !deviceName)) {
      findings.push(
        error(
          'device.resource',
          'deviceName' in device ? [...path, 'deviceName'] : path,
          { deviceName: show(deviceName) },
        ),
      );
    }
    return findings;
  });
}
