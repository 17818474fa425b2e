/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   browsers forget the roles of a table as soon as it is laid out as anything else */
/* eslint-disable jsx-a11y/no-noninteractive-tabindex --
   the keyboard scrolls only what can have the focus */

import { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../../hooks';
import { useStyles } from './styles';

/** @internal */
export interface Column<T> {
  key: string;
  title: string;
  /** The least width, in pixels, before words are broken; not for cards. */
  minWidth?: number;
  render(row: T): ReactNode;
}

/**
 * A table that becomes a list of cards where there is no room for one. Should
 * a row still be too wide, it scrolls in its own region and not the page.
 *
 * @internal
 */
export function ResponsiveTable<T>(props: {
  label: string;
  columns: Column<T>[];
  rows: T[];
  /** Something that names a row for as long as it is there. */
  rowKey(row: T): string;
}) {
  const { label, columns, rows, rowKey } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <div
      className={classes.region}
      role="region"
      aria-label={t('table.region', { label })}
      tabIndex={0}
    >
      <table className={classes.table} role="table">
        <thead className={classes.head} role="rowgroup">
          <tr role="row">
            {columns.map(column => (
              <th key={column.key} role="columnheader" scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} role="rowgroup">
          {rows.map(row => (
            <tr key={rowKey(row)} className={classes.row} role="row">
              {columns.map(column => (
                <td
                  key={column.key}
                  className={classes.cell}
                  role="cell"
                  data-title={column.title}
                >
                  <div
                    className={classes.content}
                    style={
                      {
                        '--kubevirt-min-width': `${column.minWidth ?? 0}px`,
                      } as CSSProperties
                    }
                  >
                    {column.render(row)}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
