import ListItemText from '@material-ui/core/ListItemText';
import MenuItem, { MenuItemProps } from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import {
  VirtualMachineAction,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { forwardRef } from 'react';
import { useTexts } from '../../hooks';
import { useObstacle } from './useObstacle';

const useStyles = makeStyles(
  { root: { whiteSpace: 'normal', maxWidth: 360 } },
  { name: 'KubevirtActionItem' },
);

interface ActionItemProps
  // The menu hands on the last two.
  extends Pick<MenuItemProps, 'onClick' | 'autoFocus' | 'tabIndex'> {
  action: VirtualMachineAction;
  identity: VirtualMachineIdentity;
  view: VirtualMachineView;
}

/**
 * An action in a menu; disabled, with the reason, where it cannot be done.
 *
 * @internal
 */
export const ActionItem = forwardRef<HTMLLIElement, ActionItemProps>(
  (props, ref) => {
    const { action, identity, view, ...handedOn } = props;
    const classes = useStyles();
    const { t } = useTexts();
    const obstacle = useObstacle({ action, identity, view });
    return (
      <MenuItem
        {...handedOn}
        ref={ref}
        className={classes.root}
        disabled={obstacle !== undefined}
      >
        <ListItemText
          primary={t(`action.${action}.label`)}
          secondary={obstacle}
        />
      </MenuItem>
    );
  },
);
