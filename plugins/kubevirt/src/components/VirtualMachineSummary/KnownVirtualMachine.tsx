import Typography from '@material-ui/core/Typography';
import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { firstAccess } from '../../view/firstAccess';
import { firstAddress } from '../../view/firstAddress';
import { CopyableText } from '../CopyableText';
import { HealthIcon } from '../HealthIcon';
import { useHeadline } from '../Headline';
import { WayCommands } from '../WayCommands';
import { useStyles } from './styles';

/**
 * The few lines of a virtual machine that the cluster knows.
 *
 * @internal
 */
export function KnownVirtualMachine(props: { view: VirtualMachineView }) {
  const { view } = props;
  const classes = useStyles();
  const { t, word } = useTexts();
  const { title, sentence } = useHeadline(view);
  const address = firstAddress(view);
  // Nothing reaches a virtual machine that runs nowhere.
  const access = view.node ? firstAccess(view.access) : undefined;
  return (
    <>
      <Typography variant="subtitle1" component="div" className={classes.title}>
        <HealthIcon health={view.health} />
        {title}
      </Typography>
      {sentence && (
        <Typography variant="body2" lang="en" dir="auto">
          {sentence}
        </Typography>
      )}
      {address && <CopyableText text={address} label={t('status.address')} />}
      {access && (
        <div className={classes.access}>
          <Typography variant="caption" color="textSecondary">
            {word('way', access.id, access.title)}
          </Typography>
          <WayCommands way={access} />
        </div>
      )}
    </>
  );
}
