import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { firstAccess } from '../../view/firstAccess';
import { firstAddress } from '../../view/firstAddress';
import { CopyableCommand } from '../CopyableCommand';
import { CopyableText } from '../CopyableText';
import { HealthIcon } from '../HealthIcon';
import { useHeadline } from '../Headline';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    text: { overflowWrap: 'anywhere' },
  }),
  { name: 'KubevirtVirtualMachineSummary' },
);

function Known(props: { view: NonNullable<VirtualMachineDetails['view']> }) {
  const { view } = props;
  const classes = useStyles();
  const { t, word } = useTexts();
  const { title } = useHeadline(view);
  const address = firstAddress(view);
  // Nothing reaches a virtual machine that runs nowhere.
  const access = view.node ? firstAccess(view.access) : undefined;
  return (
    <>
      <Typography variant="subtitle1" component="div" className={classes.title}>
        <HealthIcon health={view.health} />
        {title}
      </Typography>
      <Typography variant="body2" className={classes.text} lang="en" dir="auto">
        {view.headline}
      </Typography>
      {address && <CopyableText text={address} label={t('status.address')} />}
      {access && (
        <div>
          <Typography variant="caption" color="textSecondary" component="div">
            {word('way', access.id, access.title)}
          </Typography>
          <CopyableCommand
            lines={access.commands}
            label={word('way', access.id, access.title)}
          />
        </div>
      )}
    </>
  );
}

/**
 * A virtual machine in a few lines: its state, its address, and the command
 * that reaches it.
 *
 * @internal
 */
export function VirtualMachineSummary(props: {
  details: VirtualMachineDetails;
}) {
  const { view, identity, cluster } = props.details;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <div className={classes.root}>
      {view ? (
        <Known view={view} />
      ) : (
        <Typography variant="body2" className={classes.text}>
          {cluster.state === 'connecting'
            ? t('state.connecting.title', { cluster: cluster.name })
            : t('state.missing.text', { ...identity })}
        </Typography>
      )}
    </div>
  );
}
