import Button from '@material-ui/core/Button';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from 'react-router-dom';
import { useTexts } from '../hooks';
import { createTemplateRouteRef } from '../routes';

/**
 * Leads to the template, where the app has it.
 *
 * @internal
 */
export function CreateButton() {
  const { t } = useTexts();
  const createRoute = useRouteRef(createTemplateRouteRef);
  return createRoute ? (
    <Button
      component={Link}
      variant="contained"
      color="primary"
      to={createRoute({
        namespace: 'default',
        templateName: 'virtual-machine',
      })}
    >
      {t('list.create')}
    </Button>
  ) : null;
}
