import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTexts } from '../hooks';
import { Match } from './findMatches';

const useStyles = makeStyles(
  {
    value: {
      overflowWrap: 'anywhere',
    },
    mark: {
      color: 'inherit',
      backgroundColor: 'transparent',
      fontWeight: 'bold',
      textDecoration: 'underline',
    },
  },
  { name: 'KubevirtMatchLine' },
);

/**
 * A value that was searched for, and where in it.
 *
 * @internal
 */
export function MatchLine({ match }: { match: Match }) {
  const classes = useStyles();
  const { t } = useTexts();
  const { field, value, start, end } = match;
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {t(`search.field.${field}`)}:{' '}
      <span className={classes.value}>
        {value.slice(0, start)}
        <mark className={classes.mark}>{value.slice(start, end)}</mark>
        {value.slice(end)}
      </span>
    </Typography>
  );
}
