import { isMap } from '../objects/json';
import { DeleteOptions } from '../registry/deleteObject';
import { ApiError } from '../status/ApiError';
import { FieldError, statusErrors } from '../status/statusErrors';
import { fieldErrors } from '../validation/fieldErrors';
import { ApiRequest } from './ApiRequest';
import { decodeBody } from './decodeBody';
import { jsonErrors } from './jsonErrors';
import { queryValues } from './queryValues';

const policies = ['Foreground', 'Background', 'Orphan'];

/**
 * The options of a DELETE: its body, or the query where it has none.
 *
 * @returns the options, and the request with the dry run they ask for
 * @throws ApiError 400 and 422 for options that do not exist
 *
 * @internal
 */
export function readDeleteOptions(request: ApiRequest): {
  options: DeleteOptions;
  request: ApiRequest;
} {
  const { dryRun, ...options } =
    request.body.length > 0 ? fromBody(request) : fromQuery(request.info.query);
  const errors = check(options);
  if (errors.length > 0) {
    throw statusErrors.invalid(
      { group: 'meta.k8s.io', kind: 'DeleteOptions' },
      errors,
    );
  }
  const query = new URLSearchParams(request.info.query);
  // Nobody owns anything of what is gone.
  query.delete('fieldManager');
  query.delete('fieldValidation');
  query.delete('dryRun');
  dryRun?.forEach(value => query.append('dryRun', value));
  return { options, request: { ...request, info: { ...request.info, query } } };
}

function fromBody({
  body,
  headers,
}: ApiRequest): DeleteOptions & { dryRun?: string[] } {
  const options = decodeBody(
    body,
    headers['content-type'],
    'DeleteOptions',
    false,
    // What is wrong is said without what it should have been.
    unreadable,
  );
  if (options.kind !== undefined && options.kind !== 'DeleteOptions') {
    throw unreadable(
      `no kind "${options.kind}" is registered for version "${
        options.apiVersion ?? 'meta.k8s.io/v1'
      }" in scheme "pkg/apis/meta/internalversion/scheme/register.go:27"`,
    );
  }
  const mismatch = (field: string, goType: string) => {
    throw unreadable(
      `json: cannot unmarshal ${jsonErrors.typeOf(
        options[field],
      )} into Go struct field DeleteOptions.${field} of type ${goType}`,
    );
  };
  const { gracePeriodSeconds, propagationPolicy, preconditions, dryRun } =
    options;
  if (!['undefined', 'number'].includes(typeof gracePeriodSeconds)) {
    mismatch('gracePeriodSeconds', 'int64');
  }
  if (!['undefined', 'string'].includes(typeof propagationPolicy)) {
    mismatch('propagationPolicy', 'v1.DeletionPropagation');
  }
  if (preconditions && !isMap(preconditions)) {
    mismatch('preconditions', 'v1.Preconditions');
  }
  if (dryRun !== undefined && !Array.isArray(dryRun)) {
    mismatch('dryRun', '[]string');
  }
  return options as DeleteOptions & { dryRun?: string[] };
}

function fromQuery(
  query: URLSearchParams,
): DeleteOptions & { dryRun: string[] } {
  const grace = queryValues.integer(query, 'gracePeriodSeconds');
  const policy = query.get('propagationPolicy');
  return {
    dryRun: query.getAll('dryRun'),
    ...(grace !== undefined && { gracePeriodSeconds: grace }),
    ...(policy !== null && {
      propagationPolicy: policy as DeleteOptions['propagationPolicy'],
    }),
    ...(query.has('orphanDependents') && {
      orphanDependents: queryValues.flag(query, 'orphanDependents'),
    }),
  };
}

function check(options: DeleteOptions): FieldError[] {
  const { propagationPolicy: policy, orphanDependents } = options;
  const errors: FieldError[] = [];
  if (policy !== undefined && orphanDependents !== undefined) {
    errors.push(
      fieldErrors.invalid(
        'propagationPolicy',
        policy,
        'orphanDependents and deletionPropagation cannot be both set',
      ),
    );
  }
  if (policy !== undefined && !policies.includes(policy)) {
    errors.push({
      reason: 'FieldValueNotSupported',
      field: 'propagationPolicy',
      message: `Unsupported value: ${JSON.stringify(
        policy,
      )}: supported values: "Foreground", "Background", "Orphan", "nil"`,
    });
  }
  return errors;
}

// What the decoder says, and nothing about what it should have been.
function unreadable(why: string): ApiError {
  return statusErrors.badRequest(why);
}
