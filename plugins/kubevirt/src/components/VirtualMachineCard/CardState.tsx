import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useEntityVirtualMachines, useTexts } from '../../hooks';
import { LoadingBars } from '../LoadingSkeleton';

/**
 * What the card says where there is no virtual machine to show, if so.
 *
 * @internal
 */
export function CardState(props: {
  known: ReturnType<typeof useEntityVirtualMachines>;
}) {
  const { known } = props;
  const { t } = useTexts();
  switch (known.state) {
    case 'loading':
      return <LoadingBars label={t('tab.loading')} />;
    case 'ready':
      return known.items.length > 0 ? null : (
        <Typography variant="body2">{t('state.empty.title')}</Typography>
      );
    default:
      return (
        <>
          <Typography variant="body2">
            {t(`state.${known.state}.title`)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {known.error.message}
          </Typography>
          <div>
            <Button size="small" variant="outlined" onClick={known.retry}>
              {t('state.retry')}
            </Button>
          </div>
        </>
      );
  }
}
