import Typography from '@material-ui/core/Typography';
import { useTexts } from '../hooks';
import { BulkAction, planBulk } from './planBulk';
import { RowNames } from './RowNames';

/**
 * For which of the selected machines an action works, what it means for them,
 * and why it does not work for the others.
 *
 * @internal
 */
export function BulkPlan(props: {
  action: BulkAction;
  plan: ReturnType<typeof planBulk>;
}) {
  const { action, plan } = props;
  const { t } = useTexts();
  return (
    <>
      {plan.will.length > 0 ? (
        <>
          <Typography variant="body1">
            {t('bulk.will', { count: plan.will.length })}
          </Typography>
          <RowNames rows={plan.will} />
          <Typography variant="body2" paragraph>
            {t(`bulk.${action}.text`)}
          </Typography>
        </>
      ) : (
        <Typography variant="body1">{t('bulk.none')}</Typography>
      )}
      {plan.willNot.length > 0 && (
        <>
          <Typography variant="body1">
            {t('bulk.willNot', { count: plan.willNot.length })}
          </Typography>
          <RowNames
            rows={plan.willNot.map(({ row }) => row)}
            noteOf={row => {
              const found = plan.willNot.find(each => each.row === row);
              return found && t(`list.obstacle.${found.obstacle}`);
            }}
          />
        </>
      )}
    </>
  );
}
