import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';

// The grammar of github.com/distribution/reference, without its limits.
const reference =
  /^(?:(?:[A-Za-z0-9][-A-Za-z0-9.]*|\[[0-9a-fA-F:]+\])(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$/;

/**
 * Are the images of container disks image names?
 *
 * @internal
 */
export const containerImages: Rule = ({ values }) => {
  const { containerDisk } = values.rootDisk;
  return [
    ...(containerDisk.enabled
      ? checkImage(containerDisk.image, ['rootDisk', 'containerDisk', 'image'])
      : []),
    ...values.volumes.disks.flatMap((disk, index) =>
      disk.containerDisk
        ? checkImage(disk.containerDisk.image, [
            'volumes',
            'disks',
            index,
            'containerDisk',
            'image',
          ])
        : [],
    ),
  ];
};

function checkImage(image: string, path: PropertyKey[]): Finding[] {
  if (reference.test(image)) {
    return [];
  }
  const bare = image.replace(/^[a-z-]+:\/\//, '').trim();
  return [
    bare !== image && reference.test(bare)
      ? error('container-image.scheme', path, { image: show(image), bare })
      : error('container-image', path, { image: show(image) }),
  ];
}
