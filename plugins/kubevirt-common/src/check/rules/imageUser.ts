import { knownUser } from '../../access/knownUsers';
import { VirtualMachineValues } from '../../values';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { passwordsOf } from '../cloudInit/passwordsOf';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { hint, warning } from '../findings';
import { isRecord } from '../../values/isRecord';

const path = 'cloudInit.userData';

// Systems whose images do not read a cloud-config, by the user they have.
const without = {
  cirros: 'image-without-cloud-config.cirros',
  // Configured by Ignition instead.
  core: 'image-without-cloud-config.core',
} as const;

/**
 * Does the text speak of the user that the image has?
 *
 * @internal
 */
export const imageUser: Rule = ({ values }) => {
  const image = imageOf(values);
  const user = knownUser(image);
  const { kind, config = {} } = readCloudInit(values.cloudInit.userData);
  if (!user || kind !== 'cloud-config') {
    return [];
  }
  if (user === 'cirros' || user === 'core') {
    return [warning(without[user], path, { image: show(image) })];
  }
  const renamed = defaultUser(config);
  const findings: Finding[] = [];
  if (renamed && renamed !== user) {
    findings.push(
      hint('image-user.renamed', path, { image: show(image), user, renamed }),
    );
  }
  const made = [user, renamed, 'root', ...userNames(config)];
  for (const { key, user: owner } of passwordsOf(config)) {
    if (key.startsWith('chpasswd') && owner && !made.includes(owner)) {
      findings.push(
        warning('image-user.other', path, { owner, image: show(image), user }),
      );
    }
  }
  return findings;
};

function imageOf(values: VirtualMachineValues): string | undefined {
  const { containerDisk, dataVolume } = values.rootDisk;
  if (containerDisk.enabled) {
    return containerDisk.image;
  }
  const { source = {}, sourceRef } = dataVolume.template;
  const url = Object.values(source)[0]?.url;
  if (!dataVolume.enabled) {
    return values.volumes.disks[0]?.containerDisk?.image;
  }
  return typeof url === 'string' ? url : sourceRef?.name;
}

function defaultUser({ user }: Record<string, unknown>): string | undefined {
  const name = isRecord(user) ? user.name : user;
  return typeof name === 'string' ? name : undefined;
}

function userNames({ users }: Record<string, unknown>): unknown[] {
  return Array.isArray(users)
    ? users.map(user => (isRecord(user) ? user.name : user))
    : [];
}
