import Button from '@material-ui/core/Button';
import { StatePanel } from '../components/StatePanel';
import { VerbatimText } from '../components/VerbatimText';
import { useTexts } from '../hooks';

/**
 * What is shown where nothing was ever heard.
 *
 * @internal
 */
export function ListFailure(props: {
  state: 'forbidden' | 'error';
  error: Error;
  onRetry: () => void;
}) {
  const { state, error, onRetry } = props;
  const { t } = useTexts();
  return (
    <StatePanel
      health={state === 'error' ? 'failed' : 'notice'}
      title={t(`list.${state}.title`)}
      text={t(`list.${state}.text`)}
      action={
        <Button variant="outlined" color="primary" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      }
    >
      <VerbatimText>{error.message}</VerbatimText>
    </StatePanel>
  );
}
