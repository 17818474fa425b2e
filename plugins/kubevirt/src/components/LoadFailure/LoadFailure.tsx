import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { errorMessage, useTexts } from '../../hooks';
import { VerbatimText } from '../VerbatimText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      maxWidth: '80ch',
    },
  }),
  { name: 'KubevirtLoadFailure' },
);

/**
 * A part of the page could not be had: what, why, and another try.
 *
 * @internal
 */
export function LoadFailure(props: {
  text: string;
  error: Error;
  onRetry?: () => void;
}) {
  const { text, error, onRetry } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <div className={classes.root} role="alert">
      <Typography variant="body2">{text}</Typography>
      <VerbatimText>{errorMessage(error)}</VerbatimText>
      {onRetry && (
        <div>
          <Button size="small" variant="outlined" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
