import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import {
  VirtualMachineAction,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useState } from 'react';
import { kubevirtApiRef } from '../../api';
import { useOnDemand, useTexts } from '../../hooks';
import { LoadFailure } from '../LoadFailure';
import { Consequences } from './Consequences';
import { DeletionDetails } from './DeletionDetails';
import { useToast } from './useToast';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtActionDialog' },
);

/**
 * Asks whether an action is meant, after saying what it leads to; then has it
 * done. What the cluster says against it is shown, and the dialog stays.
 *
 * @internal
 */
export function ActionDialog(props: {
  action: VirtualMachineAction;
  identity: VirtualMachineIdentity;
  view: VirtualMachineView;
  onClose: () => void;
}) {
  const { action, identity, view, onClose } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const api = useApi(kubevirtApiRef);
  const toast = useToast();
  const { name } = identity;
  // What is being stopped can only be cut off.
  const onlyForce = action === 'stop' && view.status === 'Stopping';
  const [force, setForce] = useState(onlyForce);
  const [understood, setUnderstood] = useState(false);

  const { state, error, load } = useOnDemand(async () => {
    await api.act({
      identity,
      action,
      ...(force && { gracePeriodSeconds: 0 }),
      ...(action === 'delete' && { uid: view.uid }),
    });
    toast(t(`action.${action}.done`, { name }));
    onClose();
  });
  const acting = state === 'loading';

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      // The page must not change its width below the dialog.
      disableScrollLock
      onClose={acting ? undefined : onClose}
      aria-labelledby="kubevirt-action-title"
    >
      <DialogTitle id="kubevirt-action-title">
        {t(`action.${action}.title`, { name })}
      </DialogTitle>
      <DialogContent className={classes.content} dividers>
        <Consequences action={action} view={view} force={force} />
        {action === 'delete' && <DeletionDetails identity={identity} />}
        {(action === 'stop' || action === 'restart') && (
          <FormControlLabel
            label={t('action.force')}
            control={
              <Checkbox
                color="primary"
                checked={force}
                disabled={onlyForce}
                onChange={event => setForce(event.target.checked)}
              />
            }
          />
        )}
        {action === 'delete' && (
          <FormControlLabel
            label={t('action.understood')}
            control={
              <Checkbox
                color="primary"
                checked={understood}
                onChange={event => setUnderstood(event.target.checked)}
              />
            }
          />
        )}
        {error && (
          <LoadFailure text={t(`action.${action}.failed`)} error={error} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={acting}>
          {t('action.cancel')}
        </Button>
        <Button
          onClick={load}
          disabled={acting || (action === 'delete' && !understood)}
          variant="contained"
          color="primary"
        >
          {acting ? t('action.acting') : t(`action.${action}.label`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
