import { dialogApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { lazy, Suspense } from 'react';
import { useObstacleText } from '../components/MachineActions/useObstacleText';
import { useEntityVirtualMachines, useTexts } from '../hooks';

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
 * @returns the entry; disabled where the action does not apply
 * @internal
 */
export function useMachineMenuItem(
  choose: (view?: VirtualMachineView) => VirtualMachineAction,
) {
  const { entity } = useEntity();
  const known = useEntityVirtualMachines(entity);
  const { t } = useTexts();
  const dialogs = useApi(dialogApiRef);
  const obstacleText = useObstacleText();

  const [machine] = known.state === 'ready' ? known.items : [];
  const { identity, view } = machine ?? {};
  const action = choose(view);
  return {
    title: t(`action.${action}.label`),
    disabled: !view || obstacleText(view, action) !== undefined,
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
