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

/** Devices are passed on as they are; their names and keys can be looked at. */
export const extraDevices: Rule = ({ values }) => {
  const devices = values.extraDevices;
  return [
    ...Object.keys(devices).flatMap(checkKey),
    ...(['gpus', 'hostDevices'] as const).flatMap(kind =>
      checkList(kind, devices[kind]),
    ),
    ...(devices.hostDevices
      ? [
          hint(
            'feature-gate',
            'extraDevices.hostDevices',
            'Host devices need the feature gate HostDevices in the cluster, which is off by default.',
          ),
        ]
      : []),
  ];
};

function checkKey(key: string): Finding[] {
  const path = ['extraDevices', key];
  const place = elsewhere.get(key);
  if (place) {
    return [
      error(
        'reserved-device',
        path,
        `${key} are rendered from ${place}, so they cannot be here, too.`,
        `Move them to ${place}.`,
      ),
    ];
  }
  if (known.includes(key)) {
    return [];
  }
  const near = nearest(key, known);
  return [
    warning(
      'unknown-device',
      path,
      `KubeVirt 1.9 knows no device ${show(
        key,
      )}, and may drop it without a word.`,
      near ? `Did you mean ${near}?` : undefined,
    ),
  ];
}

function checkList(kind: 'gpus' | 'hostDevices', list: unknown): Finding[] {
  if (list === undefined) {
    return [];
  }
  if (!Array.isArray(list)) {
    return [
      error(
        'device',
        ['extraDevices', kind],
        `${kind} must be a list, but is ${show(list)}.`,
        `Write a list of maps with name and deviceName.`,
      ),
    ];
  }
  const names = new Map<string, number>();
  return list.flatMap((device: unknown, index) => {
    const path = ['extraDevices', kind, index];
    if (!isRecord(device)) {
      return [
        error(
          'device',
          path,
          `Must be a map, but is ${show(device)}.`,
          'Give name and deviceName.',
        ),
      ];
    }
    const { name, deviceName, claimName } = device;
    const findings: Finding[] = [];
    if (typeof name !== 'string' || !isDnsLabel(name)) {
      findings.push(
        error(
          'device-name',
          'name' in device ? [...path, 'name'] : path,
          `The device's name is ${show(name)}.`,
          "Use up to 63 lower-case letters, digits and '-', such as gpu1.",
        ),
      );
    } else if (names.has(name)) {
      findings.push(
        error(
          'duplicate-device-name',
          [...path, 'name'],
          `The name ${show(name)} is that of extraDevices.${kind}[${names.get(
            name,
          )}], too.`,
          'Give each device a name of its own, such as gpu1 and gpu2.',
        ),
      );
    } else {
      names.set(name, index);
    }
    if (!claimName && (typeof deviceName !== 'string' || !deviceName)) {
      findings.push(
        error(
          'device',
          'deviceName' in device ? [...path, 'deviceName'] : path,
          `The resource name of the device is ${show(deviceName)}.`,
          'Give deviceName as the cluster permits it, such as nvidia.com/GA100_A100_PCIE_40GB.',
        ),
      );
    }
    return findings;
  });
}
