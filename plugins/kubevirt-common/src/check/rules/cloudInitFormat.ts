import { Rule } from '../CheckContext';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { error, warning } from '../findings';

const path = 'cloudInit.userData';

// Keys of which a text can hardly have one without being a cloud-config.
const typicalKeys = [
  'user',
  'users',
  'password',
  'chpasswd',
  'packages',
  'package_update',
  'runcmd',
  'bootcmd',
  'write_files',
  'ssh_authorized_keys',
  'hostname',
  'mounts',
];

/**
 * Will cloud-init know what its text is, and be able to read it?
 *
 * @internal
 */
export const cloudInitFormat: Rule = ({ values }) => {
  const { userData } = values.cloudInit;
  const { kind, config, fault } = readCloudInit(userData);
  if (kind === 'unknown') {
    const [firstLine] = userData.trimStart().split('\n');
    const isConfig =
      /^#\s*cloud[-_ ]?config/i.test(firstLine) ||
      Object.keys(config ?? {}).some(key => typicalKeys.includes(key));
    return [
      isConfig
        ? error('cloud-init-header', path)
        : warning('cloud-init-header.unknown', path),
    ];
  }
  return kind === 'cloud-config' && fault
    ? [error('cloud-init-yaml', path, { fault })]
    : [];
};
