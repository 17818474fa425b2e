import ButtonBase from '@material-ui/core/ButtonBase';
import DownIcon from '@material-ui/icons/ArrowDownward';
import UpIcon from '@material-ui/icons/ArrowUpward';
import { useTexts } from '../hooks';
import { Column } from './columns';
import { Sorting } from './sortRows';
import { TableClasses } from './tableStyles';

/**
 * The titles of the columns, which also sort, and the box that selects all.
 *
 * @internal
 */
export function ListHeader(props: {
  columns: readonly Column[];
  tracks: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  total: number;
  selected: number;
  onSelectAll: (selected: boolean) => void;
  isHidden: boolean;
  classes: TableClasses;
}) {
  const { columns, tracks, sorting, onSort, total, selected, classes } = props;
  const { t } = useTexts();
  const Icon = sorting.direction === 'ascending' ? UpIcon : DownIcon;
  return (
    <div
      role="rowgroup"
      className={props.isHidden ? classes.hiddenHeader : classes.header}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={classes.line}
        style={{ gridTemplateColumns: tracks }}
      >
        <div role="columnheader" className={classes.select}>
          {!props.isHidden && (
            <input
              type="checkbox"
              className={classes.checkbox}
              checked={total > 0 && selected === total}
              ref={element => {
                if (element) {
                  element.indeterminate = selected > 0 && selected < total;
                }
              }}
              onChange={event => props.onSelectAll(event.target.checked)}
              aria-label={t('list.select.all', { total: String(total) })}
            />
          )}
        </div>
        {columns.map(({ id, isNumber }) => {
          const isSorted = sorting.column === id;
          const title = t(`list.column.${id}`);
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isSorted ? sorting.direction : undefined}
              className={`${classes.cell} ${classes.headerCell} ${
                isNumber ? classes.number : ''
              }`}
            >
              {props.isHidden ? (
                title
              ) : (
                <ButtonBase
                  className={classes.sort}
                  onClick={() =>
                    onSort({
                      column: id,
                      direction:
                        isSorted && sorting.direction === 'ascending'
                          ? 'descending'
                          : 'ascending',
                    })
                  }
                >
                  {title}
                  {isSorted && (
                    <Icon className={classes.sortIcon} aria-hidden="true" />
                  )}
                </ButtonBase>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
