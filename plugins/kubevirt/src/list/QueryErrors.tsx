import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { QueryError } from 'backstage-plugin-kubevirt-common';
import { HealthIcon } from '../components/HealthIcon';
import { useTexts } from '../hooks';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(1, 0, 0), padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'flex-start',
      overflowWrap: 'anywhere',
    },
    query: { fontFamily: 'monospace', whiteSpace: 'pre-wrap' },
    place: {
      color: 'inherit',
      background: theme.palette.action.selected,
      textDecoration: `underline wavy ${theme.palette.status.error}`,
      textUnderlineOffset: '3px',
    },
  }),
  { name: 'KubevirtQueryErrors' },
);

/**
 * What is wrong with a query, in words, with the place marked.
 *
 * @internal
 */
export function QueryErrors(props: {
  id: string;
  query: string;
  errors: readonly QueryError[];
}) {
  const { id, query, errors } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const sentence = ({ code, text, hint = '' }: QueryError) =>
    code === 'unknownKey' && hint
      ? t('list.queryError.unknownKeyHint', { text, hint })
      : t(`list.queryError.${code}`, { text, hint });
  return (
    <ul id={id} className={classes.root}>
      {errors.map(error => (
        <li key={`${error.start} ${error.code}`} className={classes.item}>
          <HealthIcon health="attention" size="small" />
          <Typography variant="body2" component="div">
            {sentence(error)} {t('list.queryError.ignored')}{' '}
            <span className={classes.query}>
              {query.slice(0, error.start)}
              <mark className={classes.place}>
                {query.slice(error.start, error.end)}
              </mark>
              {query.slice(error.end)}
            </span>
          </Typography>
        </li>
      ))}
    </ul>
  );
}
