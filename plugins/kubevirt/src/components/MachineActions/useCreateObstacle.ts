import { usePermission } from '@backstage/plugin-permission-react';
import { kubevirtVmCreatePermission } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * Says why the reader cannot create virtual machines. As long as the
 * permission is not known it is no obstacle: the template asks for it again.
 *
 * @returns undefined where nothing is known to stand against it
 * @internal
 */
export function useCreateObstacle(): string | undefined {
  const permission = kubevirtVmCreatePermission;
  const { allowed, loading, error } = usePermission({ permission });
  const { t } = useTexts();
  return allowed || loading || error
    ? undefined
    : t('obstacle.notPermitted', { permission: permission.name });
}
