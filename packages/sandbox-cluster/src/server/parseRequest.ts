import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceTable } from '../resources/ResourceTable';
import { queryValues } from './queryValues';

/**
 * What a URL asks for, as apiserver's RequestInfo.
 *
 * @internal
 */
export interface RequestInfo {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly isResourceRequest: boolean;
  /** `get`, `list`, `watch`, `create`, …; the method's name outside resources. */
  readonly verb: string;
  readonly group: string;
  readonly version: string;
  /** The plural, as in the URL; empty outside resources. */
  readonly resource: string;
  /** What follows the name: `status`, `vnc/screenshot`. */
  readonly subresource: string;
  readonly namespace?: string;
  readonly name?: string;
  /** Undefined where the API has no such resource. */
  readonly definition?: ResourceDefinition;
}

const verbs: Record<string, string> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
  GET: 'get',
  HEAD: 'get',
};

/**
 * Takes a request's method and URL apart.
 *
 * @internal
 */
export function parseRequest(
  method: string,
  url: string,
  resources: ResourceTable,
): RequestInfo {
  const questionMark = url.indexOf('?');
  const path = questionMark < 0 ? url : url.slice(0, questionMark);
  const query = parseQuery(questionMark < 0 ? '' : url.slice(questionMark + 1));
  const parts = path.split('/').filter(Boolean).map(decode);
  const nonResource: RequestInfo = {
    path,
    query,
    isResourceRequest: false,
    verb: method.toLowerCase(),
    group: '',
    version: '',
    resource: '',
    subresource: '',
  };

  let group = '';
  let rest: string[];
  if (parts[0] === 'api' && parts.length > 2) {
    rest = parts.slice(1);
  } else if (parts[0] === 'apis' && parts.length > 3) {
    group = parts[1];
    rest = parts.slice(2);
  } else {
    return nonResource;
  }
  const version = rest[0];
  rest = rest.slice(1);
  // An object that is named by the path is not watched, but by the old path.
  let watching = false;
  if (rest[0] === 'watch' && rest.length > 1) {
    watching = true;
    rest = rest.slice(1);
  }

  let namespace: string | undefined;
  if (
    rest[0] === 'namespaces' &&
    rest.length > 2 &&
    !(group === '' && ['status', 'finalize'].includes(rest[2]))
  ) {
    namespace = rest[1];
    rest = rest.slice(2);
  } else if (rest[0] === 'namespaces' && group === '') {
    namespace = rest[1];
  }
  const [resource, name, ...subresource] = rest;
  // Other methods have no verb.
  let verb = verbs[method] ?? '';
  if (name === undefined) {
    if (verb === 'get') {
      verb = watching || queryValues.flag(query, 'watch') ? 'watch' : 'list';
    } else if (verb === 'delete') {
      verb = 'deletecollection';
    }
  } else if (watching && verb === 'get' && subresource.length === 0) {
    verb = 'watch';
  }
  return {
    path,
    query,
    isResourceRequest: true,
    verb,
    group,
    version,
    resource,
    subresource: subresource.join('/'),
    namespace,
    name: name ?? selectedName(verb, query),
    definition: resources.byPlural(group, version, resource),
  };
}

// As Go's net/url: what is escaped wrongly is left out.
function parseQuery(text: string): URLSearchParams {
  const pairs = text
    .split('&')
    .filter(pair => !/%(?![0-9A-Fa-f]{2})|;/.test(pair));
  return new URLSearchParams(pairs.join('&'));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// Access to one object by name is enough to list or watch it alone.
function selectedName(
  verb: string,
  query: URLSearchParams,
): string | undefined {
  const selector = query.get('fieldSelector') ?? '';
  return verb === 'list' || verb === 'watch'
    ? /(?:^|,)metadata\.name==?([^,=]+)(?:,|$)/.exec(selector)?.[1]
    : undefined;
}
