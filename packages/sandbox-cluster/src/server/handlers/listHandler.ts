import { ApiObject } from '../../objects/ApiObject';
import { resourceName } from '../../resources/ResourceDefinition';
import { checkListOptions } from '../checkListOptions';
import { parseVersion } from '../parseVersion';
import { checkNotFuture } from '../checkNotFuture';
import { queryValues } from '../queryValues';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import {
  decodeContinueToken,
  encodeContinueToken,
} from '../../storage/continueToken';
import { parseFieldSelector } from '../../storage/fieldSelector';
import { parseLabelSelector } from '../../storage/labelSelector';
import { ObjectTable } from '../../storage/ObjectTable';
import { ListMetadata, presentList } from '../present';
import { ApiRequest } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';

// In a token: go on in the latest state, though it is another.
const LATEST = -1;

/** GET of a collection. @internal */
export function listHandler(request: ApiRequest): ApiResponse {
  return { status: 200, object: listed(request).list };
}

/**
 * The objects that a list asks for, and the answer with them.
 *
 * @throws ApiError 400 for selectors and tokens that are none, 410 for states
 *   that are gone, 504 for versions that have not been
 *
 * @internal
 */
export function listed(request: ApiRequest): {
  items: ApiObject[];
  list: object;
} {
  const { definition, registry, info } = request;
  const { query } = info;
  const { store } = registry;
  const table = store.table(resourceName(definition));
  const limit = queryValues.integer(query, 'limit') ?? 0;
  const token = query.get('continue');
  const asked = query.get('resourceVersion') ?? '';
  const match = query.get('resourceVersionMatch') ?? '';
  checkListOptions(query, 'list');

  let version = store.version;
  let all: ApiObject[];
  if (token) {
    const point = decodeContinueToken(token);
    checkContinue(asked);
    if (point.version > 0 && point.version < table.compacted) {
      throw statusErrors.continueExpired(
        encodeContinueToken({ ...point, version: LATEST }),
      );
    }
    version = point.version > 0 ? point.version : store.version;
    const after =
      info.namespace && definition.namespaced
        ? `${info.namespace}/${point.afterKey}`
        : point.afterKey;
    all = table
      .listAt(version, namespaceOf(request))
      .filter(({ metadata }) => ObjectTable.key(metadata) > after);
  } else if (isExact(match, asked, limit)) {
    version = limit > 0 ? parseVersion(asked) : cachedVersion(asked);
    checkNotFuture(version, store.version);
    if (version < table.compacted) {
      throw statusErrors.expired(
        `The resourceVersion for the provided list is too old.`,
      );
    }
    all = table.listAt(version, namespaceOf(request));
  } else {
    if (asked && asked !== '0') {
      checkNotFuture(cachedVersion(asked), store.version);
    }
    all = table.list(namespaceOf(request));
  }

  const labelSelector = query.get('labelSelector') ?? '';
  const fieldSelector = query.get('fieldSelector') ?? '';
  const matchesLabels = parseLabelSelector(labelSelector);
  const matchesFields = parseFieldSelector(fieldSelector, definition);
  const matching =
    labelSelector || fieldSelector
      ? all.filter(
          object =>
            matchesLabels(object.metadata.labels) && matchesFields(object),
        )
      : all;

  // A list from the watch cache at version 0 is given whole.
  const chunked = limit > 0 && asked !== '0' && matching.length > limit;
  const items = chunked ? matching.slice(0, limit) : matching;
  const last = items[items.length - 1];
  const rest: Pick<ListMetadata, 'continue' | 'remainingItemCount'> = {};
  if (chunked) {
    const { name, namespace } = last.metadata;
    rest.continue = encodeContinueToken({
      version,
      afterKey:
        namespace && info.namespace === undefined
          ? `${namespace}/${name}`
          : name,
    });
    if (!labelSelector && !fieldSelector) {
      rest.remainingItemCount = matching.length - limit;
    }
  }
  const resourceVersion = String(version);
  const metadata: ListMetadata = definition.custom
    ? { continue: '', ...rest, resourceVersion }
    : { resourceVersion, ...rest };
  return { items, list: presentList(request, items, metadata) };
}

// The watch cache says it in other words than the storage.
function cachedVersion(text: string): number {
  try {
    return parseVersion(text);
  } catch (error) {
    throw error instanceof ApiError
      ? statusErrors.badRequest(`invalid resource version: ${error.message}`)
      : error;
  }
}

function namespaceOf(request: ApiRequest): string | undefined {
  return request.definition.namespaced ? request.info.namespace : undefined;
}

// A chunk of a version is of just that one, unless it may be newer.
function isExact(match: string, version: string, limit: number): boolean {
  return (
    match === 'Exact' ||
    (match === '' && limit > 0 && version !== '' && version !== '0')
  );
}

function checkContinue(version: string): void {
  if (version && version !== '0') {
    throw statusErrors.badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
}
