import { makeStyles } from '@material-ui/core/styles';
import { Health } from 'backstage-plugin-kubevirt-common';
import { healthColor } from '../HealthIcon';

/** @internal */
export const useStyles = makeStyles(
  theme => ({
    card: {
      borderInlineStart: ({ health }: { health: Health }) =>
        `4px solid ${healthColor(theme, health)}`,
    },
    root: { display: 'flex', gap: theme.spacing(2), minWidth: 0 },
    content: {
      flex: 1,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      minWidth: 0,
      maxWidth: '100ch',
      overflowWrap: 'anywhere',
    },
    title: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'KubevirtHeadline' },
);
