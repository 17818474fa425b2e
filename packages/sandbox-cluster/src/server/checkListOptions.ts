import { FieldError, statusErrors } from '../status/statusErrors';
import { fieldErrors } from '../validation/fieldErrors';
import { queryValues } from './queryValues';

const matches = ['Exact', 'NotOlderThan', ''];

/**
 * Whether the options of a list or a watch fit together.
 *
 * Source: Kubernetes 1.36 apimachinery
 * pkg/apis/meta/internalversion/validation/validation.go.
 *
 * @throws ApiError 422 with all that does not, 400 for what is no number
 *
 * @internal
 */
export function checkListOptions(
  query: URLSearchParams,
  verb: 'list' | 'watch',
): void {
  queryValues.integer(query, 'limit');
  queryValues.integer(query, 'timeoutSeconds');
  const match = query.get('resourceVersionMatch') ?? '';
  const errors =
    verb === 'watch' ? watchErrors(query, match) : listErrors(query, match);
  if (errors.length > 0) {
    throw statusErrors.invalid(
      { group: 'meta.k8s.io', kind: 'ListOptions' },
      errors,
    );
  }
}

function listErrors(query: URLSearchParams, match: string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (why: string) =>
    errors.push(
      fieldErrors.forbidden(
        'resourceVersionMatch',
        `resourceVersionMatch ${why}`,
      ),
    );
  if (match) {
    if (!query.get('resourceVersion')) {
      refuse('is forbidden unless resourceVersion is provided');
    }
    if (query.get('continue')) {
      refuse('is forbidden when continue is provided');
    }
    if (!matches.includes(match)) {
      errors.push(unsupportedMatch(match, matches));
    }
    if (match === 'Exact' && query.get('resourceVersion') === '0') {
      refuse('"exact" is forbidden for resourceVersion "0"');
    }
  }
  if (query.has('sendInitialEvents')) {
    errors.push(
      fieldErrors.forbidden(
        'sendInitialEvents',
        'sendInitialEvents is forbidden for list',
      ),
    );
  }
  return errors;
}

function watchErrors(query: URLSearchParams, match: string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (why: string) =>
    errors.push(fieldErrors.forbidden('resourceVersionMatch', why));
  const sendsInitialEvents = query.has('sendInitialEvents');
  if (sendsInitialEvents && match !== 'NotOlderThan') {
    refuse(
      'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    );
  }
  if (match) {
    if (!sendsInitialEvents) {
      refuse(
        'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
      );
    }
    if (match !== 'NotOlderThan') {
      errors.push(unsupportedMatch(match, ['NotOlderThan']));
    }
  }
  if (query.get('continue')) {
    refuse('resourceVersionMatch is forbidden when continue is provided');
  }
  return errors;
}

function unsupportedMatch(match: string, supported: string[]): FieldError {
  const list = supported.map(each => JSON.stringify(each)).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    field: 'resourceVersionMatch',
    message: `Unsupported value: ${JSON.stringify(
      match,
    )}: supported values: ${list}`,
  };
}
