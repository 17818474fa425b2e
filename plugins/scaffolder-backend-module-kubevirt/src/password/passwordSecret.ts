import {
  RenderOptions,
  Secret,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { passwordSecretName } from './Login';

/**
 * The Secret that a generated password is read from. It is one of its own, so
 * that it can be deleted once it was read: the guest needs the hash alone.
 *
 * @internal
 */
export function passwordSecret(options: {
  identity: VirtualMachineIdentity;
  password: string;
  metadata: RenderOptions['metadata'];
}): Secret & { data: Record<string, string> } {
  const { identity, password, metadata } = options;
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      ...metadata,
      namespace: identity.namespace,
      name: passwordSecretName(identity.name),
    },
    type: 'Opaque',
    data: { password: Buffer.from(password, 'utf8').toString('base64') },
  };
}
