import Typography from '@material-ui/core/Typography';
import { useTexts } from '../../hooks';
import { fieldTitle } from '../texts/fieldTitle';

/**
 * Says in which field of the form a value is set, and how to get there.
 *
 * @internal
 */
export function ConcernedField({ path }: { path: string }) {
  const { t } = useTexts();
  return (
    <Typography variant="body2" color="textSecondary">
      {t('form.review.field', { field: t(fieldTitle(path)), path })}
    </Typography>
  );
}
