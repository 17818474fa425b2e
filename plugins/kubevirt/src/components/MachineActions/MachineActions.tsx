import Button from '@material-ui/core/Button';
import Divider from '@material-ui/core/Divider';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import {
  VirtualMachineAction,
  virtualMachineActions,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useTexts } from '../../hooks';
import { ActionDialog } from './ActionDialog';
import { ActionItem } from './ActionItem';
import { NextAction } from './NextAction';
import { nextAction } from './nextAction';
import { useCreateObstacle } from './useCreateObstacle';
import { useMoreLikeThis } from './useMoreLikeThis';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'KubevirtMachineActions' },
);

/**
 * What can be done to a virtual machine: the next step as a button where it
 * is one, and a menu of all.
 *
 * @internal
 */
export function MachineActions(props: {
  identity: VirtualMachineIdentity;
  view: VirtualMachineView;
}) {
  const { identity, view } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const another = useMoreLikeThis()(view, identity.cluster);
  const mayNotCreate = useCreateObstacle();
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [action, setAction] = useState<VirtualMachineAction>();
  const next = nextAction(view);

  const choose = (chosen: VirtualMachineAction) => {
    setAnchor(null);
    setAction(chosen);
  };
  return (
    <div className={classes.root}>
      {next && (
        <NextAction
          action={next}
          identity={identity}
          view={view}
          onClick={() => setAction(next)}
        />
      )}
      <Button
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ArrowDropDownIcon />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('action.menu')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        onClose={() => setAnchor(null)}
      >
        {virtualMachineActions.map(each => (
          <ActionItem
            key={each}
            action={each}
            identity={identity}
            view={view}
            onClick={() => choose(each)}
          />
        ))}
        {another && <Divider component="li" role="separator" />}
        {another && (
          <MenuItem
            component={Link}
            to={another}
            disabled={mayNotCreate !== undefined}
          >
            <ListItemText
              primary={t('action.moreLikeThis')}
              secondary={mayNotCreate}
            />
          </MenuItem>
        )}
      </Menu>
      {action && (
        <ActionDialog
          action={action}
          identity={identity}
          view={view}
          onClose={() => setAction(undefined)}
        />
      )}
    </div>
  );
}
