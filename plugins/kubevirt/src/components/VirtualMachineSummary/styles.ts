import { makeStyles } from '@material-ui/core/styles';

/** @internal */
export const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    access: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'KubevirtVirtualMachineSummary' },
);
