import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  VirtualMachineAction,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { useObstacle } from './useObstacle';

/**
 * The action that is the next step, as a button; disabled, with the reason
 * beside it, where it cannot be done.
 *
 * @internal
 */
export function NextAction(props: {
  action: VirtualMachineAction;
  identity: VirtualMachineIdentity;
  view: VirtualMachineView;
  onClick: () => void;
}) {
  const { action, identity, view, onClick } = props;
  const { t } = useTexts();
  const obstacle = useObstacle({ action, identity, view });
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        disabled={obstacle !== undefined}
        onClick={onClick}
      >
        {t(`action.${action}.label`)}
      </Button>
      {obstacle && (
        <Typography variant="caption" color="textSecondary">
          {obstacle}
        </Typography>
      )}
    </>
  );
}
