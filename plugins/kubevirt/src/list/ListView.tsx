import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { findTerm, Health, toggleTerm } from 'backstage-plugin-kubevirt-common';
import { useDeferredValue, useId } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { VirtualMachineListState } from '../api';
import { useTexts } from '../hooks';
import { BulkBar } from './BulkBar';
import { ClusterNotices } from './ClusterNotices';
import { EmptyList } from './EmptyList';
import { HealthBar } from './HealthBar';
import { ListToolbar } from './ListToolbar';
import { NoMatch } from './NoMatch';
import { QueryErrors } from './QueryErrors';
import { useChosenColumns } from './useChosenColumns';
import { useListUrl } from './useListUrl';
import { useMatchingRows } from './useMatchingRows';
import { useQueryText } from './useQueryText';
import { useSelection } from './useSelection';
import { VirtualTable } from './VirtualTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
    /** As high with actions as without, or rows would move below the pointer. */
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      minHeight: 40,
    },
  }),
  { name: 'KubevirtListView' },
);

/**
 * The list as it is known.
 *
 * @internal
 */
export function ListView(props: {
  list: VirtualMachineListState;
  staleSince?: Date;
}) {
  const { staleSince } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const errorId = useId();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [url, changeUrl] = useListUrl();
  // Typing does not wait for the list.
  const [query, setQuery] = useQueryText(url.query, changeUrl);
  const list = useDeferredValue(props.list);
  const rows = list.items;
  const { matching, errors: found } = useMatchingRows(
    rows,
    useDeferredValue(query),
    url.sorting,
  );
  // What is about to be written is not wrong yet.
  const errors = found.filter(
    ({ code, end }) => code !== 'missingValue' || end < query.length,
  );
  const { columns, choose } = useChosenColumns(url, changeUrl);
  const { selected, selectedRows, select, selectAll } = useSelection(matching);

  const termOf = (health: Health) => ({
    key: 'status' as const,
    operator: '=' as const,
    values: [health],
  });

  return (
    <div className={classes.root}>
      <ClusterNotices clusters={list.clusters} backendSince={staleSince} />
      {list.complete && rows.length === 0 ? (
        <EmptyList clusters={list.clusters} />
      ) : (
        <>
          <div>
            <ListToolbar
              url={url}
              search={search}
              query={query}
              onQuery={setQuery}
              onUrl={changeUrl}
              onSearch={next => {
                navigate({ search: next }, { replace: false });
              }}
              columns={columns}
              onColumns={choose}
              rows={rows}
              matching={matching}
              errorId={errors.length > 0 ? errorId : undefined}
            />
            {errors.length > 0 && (
              <QueryErrors id={errorId} query={query} errors={errors} />
            )}
          </div>
          <HealthBar
            rows={rows}
            isPressed={health => findTerm(query, termOf(health)) !== undefined}
            onPress={health => setQuery(toggleTerm(query, termOf(health)))}
          />
          <div className={classes.summary}>
            <Typography variant="body2" role="status">
              {matching.length === rows.length
                ? t('list.found', { count: rows.length })
                : t('list.foundOf', {
                    found: matching.length,
                    total: rows.length,
                  })}
              {!list.complete &&
                ` – ${
                  list.total === undefined
                    ? t('list.loadingMore')
                    : t('list.loadingOf', {
                        loaded: rows.length,
                        total: list.total,
                      })
                }`}
            </Typography>
            <BulkBar rows={selectedRows} onClear={() => selectAll(false)} />
          </div>
          {matching.length === 0 && list.complete ? (
            <NoMatch onClear={() => setQuery('')} />
          ) : (
            <VirtualTable
              rows={matching}
              columns={columns}
              sorting={url.sorting}
              onSort={sorting => changeUrl({ sorting })}
              selected={selected}
              onSelect={select}
              onSelectAll={selectAll}
            />
          )}
        </>
      )}
    </div>
  );
}
