import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { CellValue } from './CellValue';
import { RowTools } from './RowTools';

/**
 * A virtual machine as a line of the table or, where that is narrow, as a
 * card. Drawn again only when something of it is different.
 *
 * @internal
 */
export const ListRow = memo(function Row(props: {
  row: VirtualMachineRow;
  /** Place among the rows, from 0. */
  index: number;
  isSelected: boolean;
  /** Pixels from the top. */
  start: number;
  tools: RowTools;
}) {
  const { row, index, isSelected, start, tools } = props;
  const { t, classes, columns, isCard } = tools;
  const { name, namespace } = row;
  const checkbox = (
    <div role="cell" className={classes.select}>
      <input
        type="checkbox"
        className={classes.checkbox}
        checked={isSelected}
        onChange={event => tools.onSelect(row, event.target.checked)}
        aria-label={t('list.select.row', { name, namespace })}
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
      ref={isCard ? tools.measure : undefined}
      className={`${classes.row} ${isCard ? classes.card : ''}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      {isCard ? (
        <div className={classes.cardBody} role="presentation">
          {checkbox}
          <div className={classes.cardFields} role="presentation">
            {columns.map(column =>
              column.id === 'name' ? (
                <div key="name" role="cell" className={classes.cardTitle}>
                  <CellValue column={column} row={row} tools={tools} />
                </div>
              ) : (
                // A card does not show what is empty.
                column.text(row) && (
                  <div key={column.id} role="cell" className={classes.field}>
                    <span className={classes.fieldName}>
                      {t(`list.column.${column.id}`)}
                    </span>
                    <CellValue column={column} row={row} tools={tools} />
                  </div>
                )
              ),
            )}
          </div>
        </div>
      ) : (
        <div
          className={classes.line}
          style={{ gridTemplateColumns: tools.tracks }}
          role="presentation"
        >
          {checkbox}
          {columns.map(column => (
            <div
              key={column.id}
              role="cell"
              className={`${classes.cell} ${
                column.isNumber ? classes.number : ''
              }`}
            >
              <CellValue column={column} row={row} tools={tools} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
});
