import { makeStyles } from '@material-ui/core/styles';
import {
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Consequence, consequencesOf } from './consequencesOf';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.5),
      margin: 0,
      paddingInlineStart: theme.spacing(2.5),
      ...theme.typography.body1,
    },
  }),
  { name: 'KubevirtConsequences' },
);

/**
 * What an action leads to, one sentence each.
 *
 * @internal
 */
export function Consequences(props: {
  action: VirtualMachineAction;
  view: VirtualMachineView;
  force: boolean;
}) {
  const { action, view, force } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <ul className={classes.root}>
      {consequencesOf(action, view, { force }).map(consequence => (
        <li key={consequence.id}>{textOf(t, consequence)}</li>
      ))}
    </ul>
  );
}

function textOf(
  t: ReturnType<typeof useTexts>['t'],
  consequence: Consequence,
): string {
  switch (consequence.id) {
    case 'startBootsFrom':
      return t('consequence.startBootsFrom', { disk: consequence.disk });
    case 'startBootsFromNetwork':
      return t('consequence.startBootsFromNetwork', {
        network: consequence.network,
      });
    case 'losesData':
      return t('consequence.losesData', {
        disks: consequence.disks,
        count: consequence.count,
      });
    case 'becomesHalted':
      return t('consequence.becomesHalted', { strategy: consequence.strategy });
    case 'unreachableOver':
      return t('consequence.unreachableOver', {
        ports: consequence.ports,
        count: consequence.count,
      });
    default:
      return t(`consequence.${consequence.id}`);
  }
}
