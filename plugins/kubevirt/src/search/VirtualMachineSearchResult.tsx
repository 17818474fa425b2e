import { Link } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useSearch } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import { ReactNode } from 'react';
import { HealthIcon } from '../components/HealthIcon';
import { useTexts } from '../hooks';
import { findMatches } from './findMatches';
import { MatchLine } from './MatchLine';
import { useLiveStatus } from './useLiveStatus';

const useStyles = makeStyles(
  theme => ({
    text: {
      minWidth: 0,
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.25),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
    },
    title: {
      overflowWrap: 'anywhere',
    },
    status: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'KubevirtSearchResult' },
);

/** @public */
export interface VirtualMachineSearchResultProps {
  /** A document of type `virtual-machine`. */
  result?: object;
  icon?: ReactNode;
}

/**
 * A virtual machine among the results of a search: how it is, whose it is, and
 * by what it was found. It is the content of a list item, which the search
 * makes itself.
 *
 * @public
 */
export function VirtualMachineSearchResult(
  props: VirtualMachineSearchResultProps,
) {
  return isDocument(props.result) ? (
    <Result document={props.result} icon={props.icon} />
  ) : null;
}

function Result(props: { document: VirtualMachineDocument; icon?: ReactNode }) {
  const { document, icon } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const { term } = useSearch();
  const { title, location, namespace, cluster, owner } = document;
  return (
    <>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <div className={classes.text}>
        <div className={classes.head}>
          <Typography
            variant="h6"
            component={Link}
            to={location}
            className={classes.title}
          >
            {title}
          </Typography>
          <Status document={document} />
        </div>
        <Typography variant="body2">
          {t('search.where', { namespace, cluster })}
          {owner && ` · ${t('search.owner')}: ${nameOf(owner)}`}
        </Typography>
        {findMatches(document, term).map(match => (
          <MatchLine key={`${match.field} ${match.value}`} match={match} />
        ))}
      </div>
    </>
  );
}

function Status({ document }: { document: VirtualMachineDocument }) {
  const classes = useStyles();
  const { t, word } = useTexts();
  const { from, status, health } = useLiveStatus(document);
  const text = word('status', status);
  const texts = {
    live: text,
    indexed: status && t('search.indexed', { status: text }),
    gone: t('search.gone'),
  };
  return (
    <Typography variant="body2" component="span" className={classes.status}>
      {health && <HealthIcon health={health} size="small" />}
      {texts[from]}
    </Typography>
  );
}

function nameOf(entityRef: string): string {
  try {
    return parseEntityRef(entityRef).name;
  } catch {
    return entityRef;
  }
}

function isDocument(value?: object): value is VirtualMachineDocument {
  return (
    value !== undefined &&
    'location' in value &&
    'cluster' in value &&
    'namespace' in value &&
    'name' in value
  );
}
