import Typography from '@material-ui/core/Typography';
import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { HealthIcon } from '../HealthIcon';
import { useMissingTexts } from '../MissingVirtualMachine';
import { KnownVirtualMachine } from './KnownVirtualMachine';
import { useStyles } from './styles';

/**
 * A virtual machine in a few lines: its state, its address, and the command
 * that reaches it.
 *
 * @internal
 */
export function VirtualMachineSummary(props: {
  details: VirtualMachineDetails;
}) {
  const { view } = props.details;
  const classes = useStyles();
  const missing = useMissingTexts(props.details);
  return (
    <div className={classes.root}>
      {view ? (
        <KnownVirtualMachine view={view} />
      ) : (
        <>
          <Typography
            variant="subtitle1"
            component="div"
            className={classes.title}
          >
            <HealthIcon health={missing.health} />
            {missing.title}
          </Typography>
          <Typography variant="body2">{missing.text}</Typography>
        </>
      )}
    </div>
  );
}
