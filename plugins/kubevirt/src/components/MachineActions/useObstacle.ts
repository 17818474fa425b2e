import { usePermission } from '@backstage/plugin-permission-react';
import {
  actionAvailability,
  kubevirtVmActionPermissions,
  VirtualMachineAction,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * Says why an action cannot be done to a virtual machine: it does not apply
 * to it as it is, or the reader may not do it.
 *
 * As long as the permission is not known it is no obstacle: the backend asks
 * for it again.
 *
 * @returns undefined where nothing is known to stand against it
 * @internal
 */
export function useObstacle(options: {
  action: VirtualMachineAction;
  identity?: VirtualMachineIdentity;
  view?: VirtualMachineView;
}): string | undefined {
  const { action, identity, view } = options;
  const { t } = useTexts();
  const permission = kubevirtVmActionPermissions[action];
  const { allowed, loading, error } = usePermission({
    permission,
    resourceRef: identity && virtualMachineEntityRef(identity),
  });
  if (!identity || !view) {
    return undefined;
  }
  const result = actionAvailability(action, view, { force: true });
  if (!result.available) {
    const { obstacle, detail } = result;
    return [t(`obstacle.${obstacle}`), detail].filter(Boolean).join(': ');
  }
  return allowed || loading || error
    ? undefined
    : t('obstacle.notPermitted', { permission: permission.name });
}
