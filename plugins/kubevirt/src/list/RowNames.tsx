import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../hooks';
import { rowKey } from './rowKey';

/** More names than this are only counted. */
const SHOWN = 50;

const useStyles = makeStyles(
  theme => ({
    root: {
      maxHeight: 210,
      overflow: 'auto',
      margin: theme.spacing(0.5, 0, 2),
      paddingLeft: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtRowNames' },
);

/**
 * Names virtual machines.
 *
 * @internal
 */
export function RowNames(props: {
  rows: readonly VirtualMachineRow[];
  /** What is said of one, besides its name. */
  noteOf?: (row: VirtualMachineRow) => string | undefined;
}) {
  const { rows, noteOf } = props;
  const classes = useStyles();
  const { t } = useTexts();
  // Of one name there may be one in each cluster.
  const isOneCluster = rows.every(({ cluster }) => cluster === rows[0].cluster);
  return (
    // It may have to be scrolled by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={classes.root} tabIndex={0}>
      {rows.slice(0, SHOWN).map(row => {
        const note = noteOf?.(row);
        return (
          <Typography key={rowKey(row)} variant="body2" component="li">
            {isOneCluster || `${row.cluster}/`}
            {row.namespace}/{row.name}
            {note && ` – ${note}`}
          </Typography>
        );
      })}
      {rows.length > SHOWN && (
        <Typography variant="body2" component="li">
          {t('bulk.more', { amount: String(rows.length - SHOWN) })}
        </Typography>
      )}
    </ul>
  );
}
