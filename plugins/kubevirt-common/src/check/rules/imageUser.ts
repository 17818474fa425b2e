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
const without: Record<string, string> = {
  cirros: 'CirrOS, which reads no cloud-config: log in as cirros',
  core: 'one that is configured by Ignition instead of a cloud-config',
};

/** Does the text speak of the user that the image has? */
export const imageUser: Rule = ({ values }) => {
  const image = imageOf(values);
  const user = knownUser(image);
  const { kind, config = {} } = readCloudInit(values.cloudInit.userData);
  if (!user || kind !== 'cloud-config') {
    return [];
  }
  if (without[user]) {
    return [
      warning(
        'image-without-cloud-config',
        path,
        `The image ${show(image)} looks like ${without[user]}.`,
      ),
    ];
  }
  const renamed = defaultUser(config);
  const findings: Finding[] = [];
  if (renamed && renamed !== user) {
    findings.push(
      hint(
        'image-user',
        path,
        `The image ${show(
          image,
        )} usually has the user ${user}; this text makes it ${renamed}, and that is who can log in.`,
      ),
    );
  }
  const made = [user, renamed, 'root', ...userNames(config)];
  for (const { key, user: owner } of passwordsOf(config)) {
    if (key.startsWith('chpasswd') && owner && !made.includes(owner)) {
      findings.push(
        warning(
          'image-user',
          path,
          `chpasswd sets the password of ${owner}, but the image ${show(
            image,
          )} usually has the user ${user} and the text makes no other.`,
          `Write ${user}, or add ${owner} to users.`,
        ),
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
