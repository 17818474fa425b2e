import {
  CLOUD_INIT_DISK_NAME,
  CONTAINER_DISK_NAME,
  DATA_VOLUME_DISK_NAME,
  renderDisks,
} from '../../render/renderDisks';
import { CheckContext, Rule } from '../CheckContext';
import { formattedDevices } from '../cloudInit/formattedDevices';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { Finding, FindingWord } from '../Finding';
import { warning } from '../findings';

const path = 'cloudInit.userData';

const ownDisks = new Map<string, FindingWord>([
  [CONTAINER_DISK_NAME, { word: 'container-disk' }],
  [DATA_VOLUME_DISK_NAME, { word: 'root-disk' }],
  [CLOUD_INIT_DISK_NAME, { word: 'cloud-init-disk' }],
]);

/**
 * Is a device that the text formats the disk that is meant? Device letters
 * follow the order of the disks, so each root disk moves all others on.
 *
 * @internal
 */
export const cloudInitDevices: Rule = context => {
  const { userData } = context.values.cloudInit;
  const order = virtioDisks(context);
  const disks = extraDisks(order);
  return formattedDevices(userData, readCloudInit(userData)).flatMap(
    ({ device, isGuarded }): Finding[] => {
      const name = order[device.charCodeAt(2) - 'a'.charCodeAt(0)];
      if (!name) {
        const last = letter(order.length - 1);
        return [
          disks
            ? warning('formats-no-disk.extra', path, { device, last, disks })
            : warning('formats-no-disk.alone', path, { device, last }),
        ];
      }
      if (name === order[0] || ownDisks.has(name)) {
        const disk: FindingWord = ownDisks.get(name) ?? {
          word: 'boot-disk',
          params: { name },
        };
        return [
          disks
            ? warning('formats-wrong-disk.extra', path, { device, disk, disks })
            : warning('formats-wrong-disk.alone', path, { device, disk }),
        ];
      }
      return isGuarded
        ? []
        : [
            warning(
              order[0] === CONTAINER_DISK_NAME
                ? 'formats-again.every-start'
                : 'formats-again.unguarded',
              path,
              { device, name },
            ),
          ];
    },
  );
};

function virtioDisks({ name, values, profile }: CheckContext): string[] {
  const { disks } = renderDisks({ name, namespace: '', values, profile });
  return [
    ...disks
      .filter(({ disk }) => disk?.bus === 'virtio')
      .map(disk => disk.name ?? ''),
    CLOUD_INIT_DISK_NAME,
  ];
}

/** `/dev/vdb (data), /dev/vdc (logs)`, or nothing. */
function extraDisks(order: string[]): string {
  return order
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => index > 0 && !ownDisks.has(name))
    .map(({ name, index }) => `/dev/${letter(index)} (${name})`)
    .join(', ');
}

function letter(index: number): string {
  return `vd${String.fromCharCode('a'.charCodeAt(0) + index)}`;
}
