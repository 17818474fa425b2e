import { InputError } from '@backstage/errors';
import {
  RenderProfile,
  Secret,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { getIfThere } from '../cluster/getIfThere';
import { isMadeByTask } from '../plan/isMadeByTask';
import { Login, passwordSecretName } from './Login';
import { randomText } from './randomText';
import { sha512Crypt } from './sha512Crypt';
import { withPassword } from './withPassword';

/** 16 characters are 92 bits. */
const LENGTH = 16;

type StoredSecret = Secret & { data?: Record<string, string> };

/**
 * Prepares the password of the default user, if there is to be one. A run that follows an earlier
 * one of the same task finds in the cluster what that one had decided, so
 * that neither the password changes nor one that was read comes back.
 *
 * @param options - `secret` is the password that a person gave, where it is
 * not to be generated
 * @returns undefined where none is wanted
 * @throws InputError where a given password is empty, or the profile has no
 * place for one
 * @internal
 */
export async function prepareLogin(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  task: string;
  userData: string;
  profile: RenderProfile;
  kind: 'none' | 'generate' | 'secret';
  secret?: string;
  signal?: AbortSignal;
}): Promise<Login | undefined> {
  const { client, identity, task, userData, kind, secret, signal } = options;
  if (kind === 'none') {
    return undefined;
  }
  if (options.profile === 'chart') {
    throw new InputError(
      "The profile 'chart' keeps cloud-init in the virtual machine itself, where everybody who may see it could read the password's hash. Use the profile 'modern', or no password.",
    );
  }
  const { namespace, name } = identity;
  const earlier = async (secretName: string, key: string) => {
    const found = await getIfThere<StoredSecret>(
      client,
      resources.secrets,
      { namespace, name: secretName },
      { signal },
    );
    const encoded = found && isMadeByTask(found, task) && found.data?.[key];
    return encoded ? Buffer.from(encoded, 'base64').toString() : undefined;
  };
  const stored = await earlier(passwordSecretName(name), 'password');
  const prepared = await earlier(`${name}-cloudinit`, 'userdata');
  if (prepared !== undefined) {
    return { userData: prepared, password: stored };
  }
  if (kind === 'secret' && !secret) {
    throw new InputError(
      "The password is to be the task's secret 'password', and there is none. Give one in the form, or let it be generated.",
    );
  }
  const password =
    kind === 'secret' ? secret ?? '' : stored ?? randomText(LENGTH);
  return {
    userData: withPassword(userData, sha512Crypt(password, randomText(16))),
    ...(kind === 'generate' && { password }),
  };
}
