import { useEntity } from '@backstage/plugin-catalog-react';
import { useNavigate } from 'react-router-dom';
import { useCreateObstacle } from '../components/MachineActions/useCreateObstacle';
import { useMoreLikeThis } from '../components/MachineActions/useMoreLikeThis';
import { useEntityVirtualMachines, useTexts } from '../hooks';
import { MenuItemTitle } from './MenuItemTitle';

/**
 * The entry of the entity's menu that leads to the form, filled in for
 * another virtual machine like this one.
 *
 * @returns the entry; disabled as long as nothing is known of this one, and
 *   where the reader may not create any
 * @internal
 */
export function useMoreLikeThisItem() {
  const { entity } = useEntity();
  const known = useEntityVirtualMachines(entity);
  const moreLikeThis = useMoreLikeThis();
  const obstacle = useCreateObstacle();
  const navigate = useNavigate();
  const { t } = useTexts();
  const [machine] = known.state === 'ready' ? known.items : [];
  const path =
    machine?.view && moreLikeThis(machine.view, machine.identity.cluster);
  return {
    title: <MenuItemTitle title={t('action.moreLikeThis')} reason={obstacle} />,
    disabled: !path || obstacle !== undefined,
    onClick: () => {
      if (path) {
        navigate(path);
      }
    },
  };
}
