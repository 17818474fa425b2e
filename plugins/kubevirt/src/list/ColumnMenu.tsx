import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import ColumnsIcon from '@material-ui/icons/ViewColumn';
import { useTexts } from '../hooks';
import { ColumnId, columns, defaultColumns } from './columns';
import { PopoverButton } from './PopoverButton';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
      padding: theme.spacing(2),
      width: 380,
      maxWidth: '100%',
    },
    reset: { gridColumn: '1 / -1', justifySelf: 'start' },
  }),
  { name: 'KubevirtColumnMenu' },
);

/**
 * Chooses the columns. The name is always there.
 *
 * @internal
 */
export function ColumnMenu(props: {
  shown: readonly ColumnId[];
  /** Called with undefined for those at the beginning. */
  onChange: (shown: ColumnId[] | undefined) => void;
}) {
  const { shown, onChange } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <PopoverButton label={t('list.columns')} icon={<ColumnsIcon />}>
      {() => (
        <div className={classes.content}>
          {columns.map(({ id }) => (
            <FormControlLabel
              key={id}
              label={t(`list.column.${id}`)}
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={shown.includes(id)}
                  disabled={id === 'name'}
                  onChange={(_, checked) =>
                    onChange(
                      columns
                        .map(column => column.id)
                        .filter(each =>
                          each === id ? checked : shown.includes(each),
                        ),
                    )
                  }
                />
              }
            />
          ))}
          <Button
            className={classes.reset}
            size="small"
            disabled={shown.join() === defaultColumns.join()}
            onClick={() => onChange(undefined)}
          >
            {t('list.columns.reset')}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}
