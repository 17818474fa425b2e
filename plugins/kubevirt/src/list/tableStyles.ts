import { makeStyles } from '@material-ui/core/styles';

/**
 * The looks of the table and, where it is narrow, of the cards.
 *
 * @internal
 */
export const useTableStyles = makeStyles(
  theme => ({
    scroller: {
      overflow: 'auto',
      overscrollBehaviorY: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.paper,
      fontFamily: theme.typography.fontFamily,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    header: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      background: theme.palette.background.paper,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    /** A card shows its own labels; the headers stay for those who hear them. */
    hiddenHeader: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    body: { position: 'relative' },
    row: {
      position: 'absolute',
      top: 0,
      left: 0,
      width: '100%',
      boxSizing: 'border-box',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:hover': { background: theme.palette.action.hover },
      '&[data-selected]': { background: theme.palette.action.selected },
    },
    line: { display: 'grid', alignItems: 'center', height: 44 },
    cell: {
      minWidth: 0,
      padding: theme.spacing(0, 0.75),
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: theme.typography.body2.fontSize,
    },
    number: {
      textAlign: 'right',
      paddingRight: theme.spacing(2),
      fontVariantNumeric: 'tabular-nums',
    },
    select: { display: 'grid', placeItems: 'center', height: 44 },
    checkbox: {
      width: 18,
      height: 18,
      margin: 0,
      cursor: 'pointer',
      accentColor: theme.palette.primary.main,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    headerCell: { fontWeight: 600 },
    sort: {
      font: 'inherit',
      maxWidth: '100%',
      justifyContent: 'flex-start',
      gap: theme.spacing(0.25),
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    sortIcon: { fontSize: '1rem' },
    link: {
      color: theme.palette.link,
      fontWeight: 500,
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    status: {
      display: 'flex',
      gap: theme.spacing(0.75),
      alignItems: 'center',
      minWidth: 0,
    },
    statusText: {
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    card: { padding: theme.spacing(1.5, 1.5, 1.5, 0) },
    cardBody: {
      display: 'grid',
      gridTemplateColumns: '44px minmax(0, 1fr)',
      alignItems: 'start',
    },
    cardFields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
      gap: theme.spacing(0.5, 2),
      minWidth: 0,
    },
    cardTitle: {
      gridColumn: '1 / -1',
      fontSize: theme.typography.subtitle1.fontSize,
      paddingTop: theme.spacing(0.75),
      overflowWrap: 'anywhere',
    },
    field: {
      display: 'grid',
      gridTemplateColumns: 'minmax(84px, 30%) minmax(0, 1fr)',
      gap: theme.spacing(1),
      fontSize: theme.typography.body2.fontSize,
      overflowWrap: 'anywhere',
    },
    fieldName: { color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtListTable' },
);

/** @internal */
export type TableClasses = ReturnType<typeof useTableStyles>;
