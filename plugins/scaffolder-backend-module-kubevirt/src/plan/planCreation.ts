import {
  KubernetesObject,
  render,
  RenderOptions,
  Secret,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { Login } from '../password/Login';
import { passwordSecret } from '../password/passwordSecret';
import { CreationPlan } from './CreationPlan';

/**
 * Renders a virtual machine and sorts its objects by when they are written.
 *
 * @param options - `metadata` are the marks that each object gets; `login`
 * takes the place of the values' cloud-init
 * @internal
 */
export function planCreation(
  options: { identity: VirtualMachineIdentity; login?: Login } & Pick<
    RenderOptions,
    'values' | 'profile' | 'metadata'
  >,
): CreationPlan {
  const { identity, login, values, profile, metadata } = options;
  const { namespace, name } = identity;
  const rendered = render({
    name,
    namespace,
    profile,
    metadata,
    values: login
      ? {
          ...values,
          cloudInit: { ...values.cloudInit, userData: login.userData },
        }
      : values,
  });
  const objects = rendered.all.map(object => inNamespace(object, namespace));
  const password = login?.password;
  return {
    identity,
    before: [
      ...(password === undefined
        ? []
        : [passwordSecret({ identity, password, metadata })]),
      ...objects.filter(({ kind }) => kind === 'Secret').map(withEncodedData),
    ],
    virtualMachine: inNamespace(rendered.virtualMachine, namespace),
    after: objects.filter(
      ({ kind }) => kind !== 'Secret' && kind !== 'VirtualMachine',
    ),
    dataVolumes: rendered.dataVolume
      ? [inNamespace(rendered.dataVolume, namespace)]
      : [],
  };
}

/** The profile `chart` leaves the namespace to Helm. */
function inNamespace<T extends KubernetesObject>(object: T, namespace: string) {
  return { ...object, metadata: { ...object.metadata, namespace } };
}

/**
 * The API server stores `data` and forgets `stringData`, which server-side
 * apply would take for a change at every run.
 */
function withEncodedData({
  stringData = {},
  ...secret
}: Secret & { stringData?: Record<string, string> }) {
  return {
    ...secret,
    data: Object.fromEntries(
      Object.entries(stringData).map(([key, text]) => [
        key,
        Buffer.from(text, 'utf8').toString('base64'),
      ]),
    ),
  };
}
