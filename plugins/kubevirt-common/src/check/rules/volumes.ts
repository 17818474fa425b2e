import { compareQuantities } from '../../quantities';
import { DiskValues } from '../../values';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error, hint } from '../findings';

/**
 * Would KubeVirt accept each extra disk as it is?
 *
 * @internal
 */
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
    return [error('disk-bus', [...path, 'bus'])];
  }
  return device === 'lun' && !disk.persistentVolumeClaim && !disk.dataVolume
    ? [error('disk-device', [...path, 'device'])]
    : [];
}

function checkSerial({ serial }: DiskValues, path: PropertyKey[]): Finding[] {
  if (serial === undefined) {
    return [];
  }
  if (serial.length > 256 || !/^[A-Za-z0-9_.+-]+$/.test(serial)) {
    return [
      error('disk-serial.wrong', [...path, 'serial'], { serial: show(serial) }),
    ];
  }
  return serial.length > 20
    ? [
        hint('disk-serial.long', [...path, 'serial'], {
          seen: serial.slice(0, 20),
        }),
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
      error('disk-size.empty', [...path, 'emptyDisk', 'capacity'], {
        capacity: show(emptyDisk.capacity),
      }),
    );
  }
  if (hostDisk) {
    if (!hostDisk.path.startsWith('/')) {
      findings.push(notAbsolute([...path, 'hostDisk', 'path'], hostDisk.path));
    }
    if (hostDisk.type === 'DiskOrCreate' && !hostDisk.capacity) {
      findings.push(error('disk-size.host', [...path, 'hostDisk']));
    }
    findings.push(hint('feature-gate.host-disk', [...path, 'hostDisk']));
  }
  const imagePath = containerDisk?.path;
  if (imagePath && !/^\/(?!$)/.test(imagePath)) {
    findings.push(notAbsolute([...path, 'containerDisk', 'path'], imagePath));
  }
  if (sysprep && Boolean(sysprep.configMap) === Boolean(sysprep.secret)) {
    findings.push(error('sysprep', [...path, 'sysprep']));
  }
  return findings;
}

function notAbsolute(path: PropertyKey[], value: string): Finding {
  return error('disk-path', path, { path: show(value) });
}
