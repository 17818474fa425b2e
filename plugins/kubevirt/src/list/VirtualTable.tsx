import {
  defaultRangeExtractor,
  Range,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLanguage, useNow, useTexts } from '../hooks';
import { Column } from './columns';
import { ListHeader } from './ListHeader';
import { ListRow } from './ListRow';
import { rowKey } from './rowKey';
import { RowTools } from './RowTools';
import { Sorting } from './sortRows';
import { useTableStyles } from './tableStyles';
import { useElementWidth } from './useElementWidth';
import { useEntityHref } from './useEntityHref';
import { useMachineHref } from './useMachineHref';

/** Below this many pixels, rows are cards. */
const CARD_WIDTH = 720;
const LINE_HEIGHT = 45;
const CARD_HEIGHT = 260;
const SELECT_WIDTH = 44;

/**
 * The list as a table of which only what is in view is drawn, whatever its
 * length.
 *
 * @internal
 */
export function VirtualTable(props: {
  rows: readonly VirtualMachineRow[];
  columns: readonly Column[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  /** Keys of the selected rows. */
  selected: ReadonlySet<string>;
  onSelect: (row: VirtualMachineRow, selected: boolean) => void;
  onSelectAll: (selected: boolean) => void;
}) {
  const { rows, columns, selected, onSelect } = props;
  const classes = useTableStyles();
  const { t, word } = useTexts();
  const hrefOf = useEntityHref();
  const machineHrefOf = useMachineHref();
  const now = useNow();
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const isCard = width !== undefined && width < CARD_WIDTH;
  const [focused, setFocused] = useState<number>();

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isCard ? CARD_HEIGHT : LINE_HEIGHT),
    // With another function, the places of all rows would be worked out anew.
    getItemKey: useCallback((index: number) => rowKey(rows[index]), [rows]),
    overscan: isCard ? 3 : 10,
    // A row with the focus stays, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return focused === undefined ||
          focused >= range.count ||
          indexes.includes(focused)
          ? indexes
          : [...indexes, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
  });

  const { tracks, minWidth } = useMemo(() => layoutOf(columns), [columns]);
  const measure = virtualizer.measureElement;
  const tools: RowTools = useMemo(
    () => ({
      t,
      word,
      classes,
      columns,
      tracks,
      isCard,
      now,
      language,
      hrefOf,
      machineHrefOf,
      onSelect,
      measure,
    }),
    [
      t,
      word,
      classes,
      columns,
      tracks,
      isCard,
      now,
      language,
      hrefOf,
      machineHrefOf,
      onSelect,
      measure,
    ],
  );

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      // As high as the window allows below the search.
      style={{ maxHeight: 'max(420px, calc(100vh - 340px))' }}
      role="table"
      aria-label={t('list.page.label')}
      aria-rowcount={rows.length + 1}
      // Scrolled by the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onFocus={({ target }) =>
        setFocused(indexOf(target.closest('[data-index]')))
      }
      onBlur={() => setFocused(undefined)}
    >
      <div
        style={{ minWidth: isCard ? undefined : minWidth }}
        role="presentation"
      >
        <ListHeader
          {...props}
          tracks={tracks}
          total={rows.length}
          selected={selected.size}
          isHidden={isCard}
          classes={classes}
        />
        <div
          role="rowgroup"
          className={classes.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <ListRow
              key={key}
              row={rows[index]}
              index={index}
              isSelected={selected.has(String(key))}
              start={start}
              tools={tools}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function layoutOf(columns: readonly Column[]) {
  const widths = columns.map(({ width }) => width);
  return {
    tracks: [
      `${SELECT_WIDTH}px`,
      ...widths.map(({ min, share }) => `minmax(${min}px, ${share}fr)`),
    ].join(' '),
    minWidth: widths.reduce((sum, { min }) => sum + min, SELECT_WIDTH),
  };
}

function indexOf(element: Element | null): number | undefined {
  const index = element?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
}
