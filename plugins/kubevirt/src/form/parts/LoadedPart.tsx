import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { LoadingBars } from '../../components/LoadingSkeleton';
import { VerbatimText } from '../../components/VerbatimText';
import { errorMessage, useTexts } from '../../hooks';
import { Loaded } from '../hooks/useLoaded';
import { Notice } from './Notice';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
  }),
  { name: 'KubevirtLoadedPart' },
);

/**
 * A part of a field that is asked for: the outline of it, why it is not to be
 * had, or itself.
 *
 * @internal
 */
export function LoadedPart<T>(props: {
  /** What is loaded, in the middle of a sentence: `storage classes`. */
  what: string;
  loaded: Loaded<T>;
  /** Shown instead where it is ready and there is nothing in it. */
  empty?: ReactNode;
  isEmpty?: (value: T) => boolean;
  children: (value: T) => ReactNode;
}) {
  const { what, loaded, isEmpty = isEmptyList } = props;
  const classes = useStyles();
  const { t } = useTexts();
  switch (loaded.state) {
    case 'waiting':
      return (
        <Typography variant="body2" color="textSecondary">
          {t('form.waiting')}
        </Typography>
      );
    case 'loading':
      return <LoadingBars label={t('form.loading', { what })} />;
    case 'ready':
      return (
        <>
          {isEmpty(loaded.value) && props.empty
            ? props.empty
            : props.children(loaded.value)}
        </>
      );
    default:
      return (
        <div className={classes.root}>
          <Notice severity={loaded.state === 'error' ? 'error' : 'warning'}>
            {loaded.state === 'forbidden'
              ? t('form.forbidden', { what })
              : t('form.error', { what })}
          </Notice>
          <VerbatimText>{errorMessage(loaded.error)}</VerbatimText>
          <Button variant="outlined" size="small" onClick={loaded.retry}>
            {t('state.retry')}
          </Button>
        </div>
      );
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
