import {
  CLOUD_INIT_DISK_NAME,
  CONTAINER_DISK_NAME,
  DATA_VOLUME_DISK_NAME,
  renderDisks,
} from '../../render/renderDisks';
import { CheckContext, Rule } from '../CheckContext';
import { formattedDevices } from '../cloudInit/formattedDevices';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { Finding } from '../Finding';
import { warning } from '../findings';

const path = 'cloudInit.userData';

const ownDisks = new Map([
  [CONTAINER_DISK_NAME, 'the container disk'],
  [DATA_VOLUME_DISK_NAME, "the root disk's DataVolume"],
  [CLOUD_INIT_DISK_NAME, "cloud-init's own disk"],
]);

/**
 * Is a device that the text formats the disk that is meant? Device letters
 * follow the order of the disks, so each root disk moves all others on.
 */
export const cloudInitDevices: Rule = context => {
  const { userData } = context.values.cloudInit;
  const order = virtioDisks(context);
  return formattedDevices(userData, readCloudInit(userData)).flatMap(
    ({ device, isGuarded }): Finding[] => {
      const name = order[device.charCodeAt(2) - 'a'.charCodeAt(0)];
      if (!name) {
        return [
          warning(
            'formats-no-disk',
            path,
            `The text formats /dev/${device}, and there is no such disk: the last is /dev/${letter(
              order.length - 1,
            )}.`,
            order.length > 1 ? meant(order) : 'Add the disk to volumes.disks.',
          ),
        ];
      }
      if (name === order[0] || ownDisks.has(name)) {
        return [
          warning(
            'formats-wrong-disk',
            path,
            `The text formats /dev/${device}, which is ${
              ownDisks.get(name) ?? `${name}, the disk to boot from`
            }.`,
            meant(order),
          ),
        ];
      }
      return isGuarded
        ? []
        : [
            warning(
              'formats-again',
              path,
              order[0] === CONTAINER_DISK_NAME
                ? `The text formats /dev/${device} (${name}) at every start of the VM, because a container disk forgets that it was done.`
                : `The text formats /dev/${device} (${name}) without looking whether there is data on it.`,
              `Write blkid /dev/${device} || mkfs.ext4 /dev/${device}, or use fs_setup with overwrite: false.`,
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

function meant(order: string[]): string {
  const extra = order
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => index > 0 && !ownDisks.has(name));
  return extra.length
    ? `The extra disks are ${extra
        .map(({ name, index }) => `/dev/${letter(index)} (${name})`)
        .join(', ')}.`
    : 'There is no extra disk; add one to volumes.disks.';
}

function letter(index: number): string {
  return `vd${String.fromCharCode('a'.charCodeAt(0) + index)}`;
}
