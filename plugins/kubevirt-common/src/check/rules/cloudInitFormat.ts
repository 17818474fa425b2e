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

/** Will cloud-init know what its text is, and be able to read it? */
export const cloudInitFormat: Rule = ({ values }) => {
  const { userData } = values.cloudInit;
  const { kind, config, fault } = readCloudInit(userData);
  if (kind === 'unknown') {
    const [firstLine] = userData.trimStart().split('\n');
    const isConfig =
      /^#\s*cloud[-_ ]?config/i.test(firstLine) ||
      Object.keys(config ?? {}).some(key => typicalKeys.includes(key));
    const message =
      'The first line does not say what the text is, so cloud-init ignores all of it.';
    return [
      isConfig
        ? error(
            'cloud-init-header',
            path,
            message,
            'Begin with the line #cloud-config, exactly so.',
          )
        : warning(
            'cloud-init-header',
            path,
            message,
            'Begin with #cloud-config, or with #! for a script.',
          ),
    ];
  }
  return kind === 'cloud-config' && fault
    ? [
        error(
          'cloud-init-yaml',
          path,
          `The cloud-config is not valid YAML: ${fault}.`,
          'Mend that line; mind the indentation, and put texts with a colon in quotes.',
        ),
      ]
    : [];
};
