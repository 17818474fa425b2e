import NativeSelect from '@material-ui/core/NativeSelect';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DownIcon from '@material-ui/icons/ArrowDownward';
import UpIcon from '@material-ui/icons/ArrowUpward';
import { useTexts } from '../hooks';
import { Column, ColumnId } from './columns';
import { Sorting } from './sortRows';

/** As narrow as `VirtualTable` makes cards of rows. */
const CARDS = '@container (max-width: 719.95px)';

const useStyles = makeStyles(
  theme => ({
    root: {
      // Where rows are lines, the titles of their columns sort.
      display: 'none',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      [CARDS]: { display: 'flex' },
    },
  }),
  { name: 'KubevirtSortSelect' },
);

/**
 * Chooses by what the list is sorted, where there are no column titles to
 * press.
 *
 * @internal
 */
export function SortSelect(props: {
  columns: readonly Column[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}) {
  const { columns, sorting, onSort } = props;
  const { column, direction } = sorting;
  const classes = useStyles();
  const { t } = useTexts();
  const isAscending = direction === 'ascending';
  return (
    <div className={classes.root}>
      <NativeSelect
        value={column}
        inputProps={{ 'aria-label': t('list.sortBy') }}
        onChange={event =>
          onSort({ ...sorting, column: event.target.value as ColumnId })
        }
      >
        {columns.map(({ id }) => (
          <option key={id} value={id}>
            {t(`list.column.${id}`)}
          </option>
        ))}
      </NativeSelect>
      <IconButton
        size="small"
        aria-label={t(`list.sort.${direction}`)}
        onClick={() =>
          onSort({
            column,
            direction: isAscending ? 'descending' : 'ascending',
          })
        }
      >
        {isAscending ? (
          <UpIcon fontSize="small" />
        ) : (
          <DownIcon fontSize="small" />
        )}
      </IconButton>
    </div>
  );
}
