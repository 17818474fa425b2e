import { FieldError } from '../status/statusErrors';
import { fieldErrors } from '../validation/fieldErrors';
import { managerErrors } from '../validation/managerErrors';

const fieldValidations = ['', 'Ignore', 'Strict', 'Warn'];

/**
 * What is wrong with the options of a write.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/apis/meta/v1/validation.
 *
 * @param query - the query of the URL
 * @param patch - the media type of a patch, for its own options
 *
 * @internal
 */
export function writeOptionErrors(
  query: URLSearchParams,
  patch: 'apply' | 'other' | undefined,
): FieldError[] {
  const manager = query.get('fieldManager') ?? '';
  const dryRun = query.getAll('dryRun');
  const fieldValidation = query.get('fieldValidation') ?? '';
  const errors: FieldError[] = [];
  if (patch === 'other' && query.has('force')) {
    errors.push(
      fieldErrors.forbidden(
        'force',
        'may not be specified for non-apply patch',
      ),
    );
  }
  if (patch === 'apply' && !manager) {
    errors.push(
      fieldErrors.required('fieldManager', 'is required for apply patch'),
    );
  }
  errors.push(...managerErrors(manager, 'fieldManager'));
  if (dryRun.some(value => value !== 'All')) {
    errors.push(fieldErrors.notSupported('dryRun', dryRun, ['All']));
  }
  if (!fieldValidations.includes(fieldValidation)) {
    errors.push(
      fieldErrors.notSupported(
        'fieldValidation',
        fieldValidation,
        fieldValidations,
      ),
    );
  }
  return errors;
}
