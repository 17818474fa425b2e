import { UserInfo, WriteContext } from '../registry/WriteContext';
import { ResourceDefinition } from '../resources/ResourceDefinition';

/** The service account of one of kube-controller-manager's parts. @internal */
export function controllerUser(name: string): UserInfo {
  return {
    name: `system:serviceaccount:kube-system:${name}`,
    groups: [
      'system:serviceaccounts',
      'system:serviceaccounts:kube-system',
      'system:authenticated',
    ],
  };
}

/** In which one of kube-controller-manager's parts writes. @internal */
export function controllerContext(
  definition: ResourceDefinition,
  name: string,
): WriteContext {
  return {
    user: controllerUser(name),
    manager: 'kube-controller-manager',
    dryRun: false,
    fieldValidation: 'Ignore',
    version: definition.version,
    warn: () => {},
  };
}
