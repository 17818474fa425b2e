import { dialogApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { lazy, Suspense } from 'react';
import { useObstacle } from '../components/MachineActions/useObstacle';
import { useEntityVirtualMachines, useTexts } from '../hooks';
import { MenuItemTitle } from './MenuItemTitle';

// Most menus are closed again without any action.
const ActionDialog = lazy(() =>
  import('../components/MachineActions').then(m => ({
    default: m.ActionDialog,
  })),
);

/**
 * An entry of the entity's menu that does something to its virtual machine.
 * It is there while the menu is open.
 *
 * @param choose - the action, by how the virtual machine is; absent as long
 *   as that is not known
 * @returns the entry; disabled, with the reason, where the action cannot be done
 * @internal
 */
export function useMachineMenuItem(
  choose: (view?: VirtualMachineView) => VirtualMachineAction,
) {
  const { entity } = useEntity();
  const known = useEntityVirtualMachines(entity);
  const { t } = useTexts();
  const dialogs = useApi(dialogApiRef);

  const [machine] = known.state === 'ready' ? known.items : [];
  const { identity, view } = machine ?? {};
  const action = choose(view);
  const obstacle = useObstacle({ action, identity, view });
  return {
    title: (
      <MenuItemTitle title={t(`action.${action}.label`)} reason={obstacle} />
    ),
    disabled: !view || obstacle !== undefined,
    onClick: () => {
      if (identity && view) {
        dialogs.open(({ dialog }) => (
          <Suspense fallback={null}>
            <ActionDialog
              action={action}
              identity={identity}
              view={view}
              onClose={() => dialog.close()}
            />
          </Suspense>
        ));
      }
    },
  };
}
