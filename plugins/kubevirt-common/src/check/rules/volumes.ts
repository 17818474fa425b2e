import { compareQuantities } from '../../quantities';
import { DiskValues } from '../../values';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error, hint } from '../findings';

/** Would KubeVirt accept each extra disk as it is? */
export const volumes: Rule = ({ values }) =>
  values.volumes.disks.flatMap((disk, index) => {
    const path = ['volumes', 'disks', index];
    return [
      ...checkDevice(disk, path),
      ...checkSerial(disk, path),
      ...checkKind(disk, path),
    ];
  });

function checkDevice(disk: DiskValues, path: PropertyKey[]): Finding[] {
  // An answer file is a CD-ROM unless it says otherwise.
  const device = disk.device ?? (disk.sysprep ? 'cdrom' : 'disk');
  if (device === 'cdrom' && disk.bus === 'virtio') {
    return [
      error(
        'disk-bus',
        [...path, 'bus'],
        'A CD-ROM cannot be on the bus virtio.',
        'Write bus: sata, or leave it out.',
      ),
    ];
  }
  return device === 'lun' && !disk.persistentVolumeClaim && !disk.dataVolume
    ? [
        error(
          'disk-device',
          [...path, 'device'],
          'Only a claim or a DataVolume can be a lun.',
          'Write device: disk, or leave it out.',
        ),
      ]
    : [];
}

function checkSerial({ serial }: DiskValues, path: PropertyKey[]): Finding[] {
  if (serial === undefined) {
    return [];
  }
  if (serial.length > 256 || !/^[A-Za-z0-9_.+-]+$/.test(serial)) {
    return [
      error(
        'disk-serial',
        [...path, 'serial'],
        `The serial is ${show(serial)}.`,
        'Use up to 256 letters, digits, _, ., + and -.',
      ),
    ];
  }
  return serial.length > 20
    ? [
        hint(
          'disk-serial',
          [...path, 'serial'],
          `The guest sees the first 20 characters of the serial only: ${serial.slice(
            0,
            20,
          )}.`,
        ),
      ]
    : [];
}

function checkKind(
  { emptyDisk, hostDisk, containerDisk, sysprep }: DiskValues,
  path: PropertyKey[],
): Finding[] {
  const findings: Finding[] = [];
  if (emptyDisk && compareQuantities(emptyDisk.capacity, 0) !== 1) {
    findings.push(
      error(
        'disk-size',
        [...path, 'emptyDisk', 'capacity'],
        `The capacity is ${show(emptyDisk.capacity)}.`,
        'Give a size such as 10Gi.',
      ),
    );
  }
  if (hostDisk) {
    if (!hostDisk.path.startsWith('/')) {
      findings.push(notAbsolute([...path, 'hostDisk', 'path'], hostDisk.path));
    }
    if (hostDisk.type === 'DiskOrCreate' && !hostDisk.capacity) {
      findings.push(
        error(
          'disk-size',
          [...path, 'hostDisk'],
          'A disk that may have to be made needs a capacity.',
          'Give capacity: 10Gi, for instance, or type: Disk.',
        ),
      );
    }
    findings.push(
      hint(
        'feature-gate',
        [...path, 'hostDisk'],
        'Host disks need the feature gate HostDisk in the cluster, which is off by default.',
      ),
    );
  }
  const imagePath = containerDisk?.path;
  if (imagePath && !/^\/(?!$)/.test(imagePath)) {
    findings.push(notAbsolute([...path, 'containerDisk', 'path'], imagePath));
  }
  if (sysprep && Boolean(sysprep.configMap) === Boolean(sysprep.secret)) {
    findings.push(
      error(
        'sysprep',
        [...path, 'sysprep'],
        'sysprep needs exactly one of configMap and secret.',
        'Keep one of them.',
      ),
    );
  }
  return findings;
}

function notAbsolute(path: PropertyKey[], value: string): Finding {
  return error(
    'disk-path',
    path,
    `The path is ${show(value)}, which is not that of a file from the root on.`,
    'Begin it with / and name a file.',
  );
}
