import Checkbox from '@material-ui/core/Checkbox';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { CSSProperties, memo } from 'react';
import { useTexts } from '../hooks';
import { CellValue } from './CellValue';
import { Column } from './columns';
import { TableClasses } from './tableStyles';

/**
 * A virtual machine as a line of the table or, where that is narrow, as a
 * card. Drawn again only when something of it is different.
 *
 * @internal
 */
export const ListRow = memo(function ListRow(props: {
  row: VirtualMachineRow;
  /** Place among the rows, from 0. */
  index: number;
  columns: readonly Column[];
  /** `grid-template-columns` of a line. */
  tracks: string;
  isCard: boolean;
  isSelected: boolean;
  /** Pixels from the top. */
  start: number;
  onSelect: (row: VirtualMachineRow, selected: boolean) => void;
  measure: (element: HTMLElement | null) => void;
  classes: TableClasses;
}) {
  const { row, index, columns, tracks, isCard, isSelected, classes } = props;
  const { t } = useTexts();
  const style: CSSProperties = { transform: `translateY(${props.start}px)` };
  const checkbox = (
    <div role="cell" className={classes.select}>
      <Checkbox
        size="small"
        color="primary"
        checked={isSelected}
        onChange={(_, checked) => props.onSelect(row, checked)}
        inputProps={{
          'aria-label': t('list.select.row', {
            name: row.name,
            namespace: row.namespace,
          }),
        }}
      />
    </div>
  );
  return (
    <div
      role="row"
      // The header is the first row.
      aria-rowindex={index + 2}
      data-index={index}
      data-selected={isSelected || undefined}
      ref={isCard ? props.measure : undefined}
      className={`${classes.row} ${isCard ? classes.card : ''}`}
      style={style}
    >
      {isCard ? (
        <div className={classes.cardBody} role="presentation">
          {checkbox}
          <div className={classes.cardFields} role="presentation">
            {columns.map(column =>
              column.id === 'name' ? (
                <div key="name" role="cell" className={classes.cardTitle}>
                  <CellValue column={column} row={row} classes={classes} />
                </div>
              ) : (
                // A card does not show what is empty.
                column.text(row) && (
                  <div key={column.id} role="cell" className={classes.field}>
                    <span className={classes.fieldName}>
                      {t(`list.column.${column.id}`)}
                    </span>
                    <CellValue column={column} row={row} classes={classes} />
                  </div>
                )
              ),
            )}
          </div>
        </div>
      ) : (
        <div
          className={classes.line}
          style={{ gridTemplateColumns: tracks }}
          role="presentation"
        >
          {checkbox}
          {columns.map(column => (
            <div key={column.id} role="cell" className={classes.cell}>
              <CellValue column={column} row={row} classes={classes} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
});
