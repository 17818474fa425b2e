import Button from '@material-ui/core/Button';
import { reasonOf } from '../../api/reasonOf';
import { useTexts } from '../../hooks';
import { StatePanel } from '../StatePanel';
import { VerbatimText } from '../VerbatimText';

/**
 * The backend refused, knows nothing, or did not answer.
 *
 * @internal
 */
export function FetchFailure(props: {
  state: 'forbidden' | 'notFound' | 'error';
  title: string;
  text: string;
  error: Error;
  onRetry: () => void;
}) {
  const { state, title, text, error, onRetry } = props;
  const { t } = useTexts();
  return (
    <StatePanel
      health={state === 'error' ? 'failed' : 'notice'}
      title={title}
      text={text}
      action={
        <Button variant="outlined" color="primary" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      }
    >
      <VerbatimText>{reasonOf(error)}</VerbatimText>
    </StatePanel>
  );
}
