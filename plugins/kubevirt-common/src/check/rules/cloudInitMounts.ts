import { show } from '../../values/show';
import { nearest } from '../../values/nearest';
import { Rule } from '../CheckContext';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { warning } from '../findings';

/**
 * Does the text mount file systems that the VM has?
 *
 * @internal
 */
export const cloudInitMounts: Rule = ({ values }) => {
  const { userData } = values.cloudInit;
  const { config = {} } = readCloudInit(userData);
  const names = values.volumes.filesystems.map(({ name }) => name);
  const tags = [
    ...[...userData.matchAll(/\bmount\s+-t\s+virtiofs\s+([\w.-]+)/g)].map(
      ([, tag]) => tag,
    ),
    ...(Array.isArray(config.mounts) ? config.mounts : [])
      .filter(mount => Array.isArray(mount) && mount[2] === 'virtiofs')
      .map(mount => String(mount[0])),
  ];
  return [...new Set(tags)]
    .filter(tag => !names.includes(tag))
    .map(tag => {
      const near = nearest(tag, names);
      const path = 'cloudInit.userData';
      return near
        ? warning('mounts-no-filesystem.near', path, { tag: show(tag), near })
        : warning('mounts-no-filesystem', path, { tag: show(tag) });
    });
};
