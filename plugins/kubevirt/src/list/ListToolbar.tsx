import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import DownloadIcon from '@material-ui/icons/GetApp';
import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../hooks';
import { ColumnMenu } from './ColumnMenu';
import { Column, ColumnId, columns as allColumns } from './columns';
import { CreateButton } from './CreateButton';
import { downloadCsv } from './downloadCsv';
import { QueryField } from './QueryField';
import { QueryHelp } from './QueryHelp';
import { SavedSearches } from './SavedSearches';
import { SortSelect } from './SortSelect';
import { ListUrl } from './useListUrl';
import { writeCsv } from './writeCsv';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    search: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      flex: '1 1 320px',
      minWidth: 0,
    },
  }),
  { name: 'KubevirtListToolbar' },
);

/**
 * The search, and what is done with the list as a whole.
 *
 * @internal
 */
export function ListToolbar(props: {
  url: ListUrl;
  /** The search part of the address. */
  search: string;
  query: string;
  onQuery: (query: string) => void;
  onUrl: (change: Partial<ListUrl>) => void;
  onSearch: (search: string) => void;
  columns: readonly Column[];
  onColumns: (shown: ColumnId[] | undefined) => void;
  /** All rows, for proposals. */
  rows: readonly VirtualMachineRow[];
  /** Those that match, in their order. */
  matching: readonly VirtualMachineRow[];
  errorId?: string;
}) {
  const { columns, matching } = props;
  const classes = useStyles();
  const { t } = useTexts();

  const save = () => {
    const titled = columns.map(({ id, text }) => ({
      text,
      title: t(`list.column.${id}`),
    }));
    downloadCsv('virtual-machines.csv', writeCsv(matching, titled));
  };

  return (
    <div className={classes.root}>
      <div className={classes.search}>
        <QueryField
          value={props.query}
          onChange={props.onQuery}
          rows={props.rows}
          errorId={props.errorId}
        />
        <QueryHelp />
      </div>
      <SavedSearches search={props.search} onChoose={props.onSearch} />
      <ColumnMenu
        shown={columns.map(({ id }) => id)}
        onChange={props.onColumns}
      />
      <SortSelect
        columns={allColumns}
        sorting={props.url.sorting}
        onSort={sorting => props.onUrl({ sorting })}
      />
      <Button
        startIcon={<DownloadIcon />}
        disabled={matching.length === 0}
        onClick={save}
      >
        {t('list.export')}
      </Button>
      <CreateButton />
    </div>
  );
}
