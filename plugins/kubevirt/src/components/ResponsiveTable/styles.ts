import { makeStyles } from '@material-ui/core/styles';
import { containerQueries } from '../containerQueries';

/** @internal */
export const useStyles = makeStyles(
  theme => ({
    region: {
      overflowX: 'auto',
      borderRadius: theme.shape.borderRadius,
    },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      ...theme.typography.body2,
      color: theme.palette.text.primary,
      [containerQueries.narrow]: { display: 'block' },
    },
    head: {
      '& th': {
        ...theme.typography.caption,
        color: theme.palette.text.secondary,
        textAlign: 'start',
        whiteSpace: 'nowrap',
        padding: theme.spacing(0, 2, 0.5, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      [containerQueries.narrow]: {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
    },
    body: { [containerQueries.narrow]: { display: 'block' } },
    row: {
      verticalAlign: 'top',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      [containerQueries.narrow]: {
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
        columnGap: theme.spacing(2),
        padding: theme.spacing(1, 0),
      },
    },
    cell: {
      padding: theme.spacing(1, 2, 1, 0),
      [containerQueries.narrow]: {
        display: 'grid',
        gridTemplateColumns: '96px minmax(0, 1fr)',
        gap: theme.spacing(1),
        padding: theme.spacing(0.25, 0),
        // A card need not say what it does not have.
        '&:has(> :empty)': { display: 'none' },
        '&::before': {
          content: 'attr(data-title)',
          ...theme.typography.caption,
          lineHeight: 'inherit',
          color: theme.palette.text.secondary,
        },
      },
    },
    content: {
      minWidth: 'var(--kubevirt-min-width)',
      overflowWrap: 'anywhere',
      [containerQueries.narrow]: { minWidth: 0 },
    },
  }),
  { name: 'KubevirtResponsiveTable' },
);
