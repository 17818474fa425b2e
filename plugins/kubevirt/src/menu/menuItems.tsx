import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import MigrateIcon from '@material-ui/icons/SwapHoriz';
import MoreIcon from '@material-ui/icons/LibraryAddOutlined';
import PauseIcon from '@material-ui/icons/Pause';
import PowerIcon from '@material-ui/icons/PowerSettingsNew';
import RestartIcon from '@material-ui/icons/Replay';
import {
  actionAvailability,
  VIRTUAL_MACHINE_ENTITY_TYPE,
} from 'backstage-plugin-kubevirt-common';
import { useMachineMenuItem } from './useMachineMenuItem';
import { useMoreLikeThisItem } from './useMoreLikeThisItem';

/** Only entities that are one virtual machine, not those that have some. */
const filter = {
  kind: 'resource',
  'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE,
};

/**
 * What the menu of a virtual machine's entity offers. Two actions of which
 * only one can apply share an entry.
 *
 * @internal
 */
export const menuItems = [
  EntityContextMenuItemBlueprint.make({
    name: 'power',
    params: {
      filter,
      icon: <PowerIcon fontSize="small" />,
      useProps: () =>
        useMachineMenuItem(view =>
          view && actionAvailability('start', view).available
            ? 'start'
            : 'stop',
        ),
    },
  }),
  EntityContextMenuItemBlueprint.make({
    name: 'restart',
    params: {
      filter,
      icon: <RestartIcon fontSize="small" />,
      useProps: () => useMachineMenuItem(() => 'restart'),
    },
  }),
  EntityContextMenuItemBlueprint.make({
    name: 'pause',
    params: {
      filter,
      icon: <PauseIcon fontSize="small" />,
      useProps: () =>
        useMachineMenuItem(view =>
          view?.status === 'Paused' ? 'unpause' : 'pause',
        ),
    },
  }),
  EntityContextMenuItemBlueprint.make({
    name: 'migrate',
    params: {
      filter,
      icon: <MigrateIcon fontSize="small" />,
      useProps: () => useMachineMenuItem(() => 'migrate'),
    },
  }),
  EntityContextMenuItemBlueprint.make({
    name: 'delete',
    params: {
      filter,
      icon: <DeleteIcon fontSize="small" />,
      useProps: () => useMachineMenuItem(() => 'delete'),
    },
  }),
  EntityContextMenuItemBlueprint.make({
    name: 'more-like-this',
    params: {
      filter,
      icon: <MoreIcon fontSize="small" />,
      useProps: useMoreLikeThisItem,
    },
  }),
];
