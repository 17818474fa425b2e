import Button from '@material-ui/core/Button';
import { StatePanel } from '../components/StatePanel';
import { useTexts } from '../hooks';

/**
 * What is shown where a search finds nothing.
 *
 * @internal
 */
export function NoMatch(props: { onClear: () => void }) {
  const { t } = useTexts();
  return (
    <StatePanel
      health="notice"
      title={t('list.noMatch.title')}
      text={t('list.noMatch.text')}
      action={
        <Button variant="outlined" color="primary" onClick={props.onClear}>
          {t('list.noMatch.clear')}
        </Button>
      }
    />
  );
}
