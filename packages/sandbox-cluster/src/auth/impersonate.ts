import type { IncomingHttpHeaders } from 'node:http';
import { UserInfo } from '../registry/WriteContext';
import { statusErrors } from '../status/statusErrors';
import { AccessAttributes, Authorizer } from './Authorizer';
import { forbidden } from './forbidden';

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/**
 * As whom a request is to be treated.
 *
 * @param attributes - the request, by who really sent it
 * @returns the user of the `Impersonate-` headers, or who really sent it
 * @throws ApiError 403 for those who may not impersonate
 *
 * @internal
 */
export function impersonate(
  headers: IncomingHttpHeaders,
  attributes: AccessAttributes,
  authorizer: Authorizer,
): UserInfo {
  const name = single(headers['impersonate-user']);
  const groups = list(headers['impersonate-group']);
  if (!name) {
    if (groups.length > 0 || headers['impersonate-uid']) {
      throw statusErrors.internal(
        `requested ${JSON.stringify(groups)} without impersonating a user`,
      );
    }
    return attributes.user;
  }
  const account = SERVICE_ACCOUNT.exec(name);
  const wanted = [
    account
      ? {
          resource: 'serviceaccounts',
          namespace: account[1],
          name: account[2],
        }
      : { resource: 'users', name },
    ...groups.map(group => ({ resource: 'groups', name: group })),
  ];
  const allowed = wanted.every(
    each =>
      authorizer.decide({
        user: attributes.user,
        verb: 'impersonate',
        isResourceRequest: true,
        group: '',
        ...each,
      }).allowed,
  );
  if (!allowed) {
    // In the words of constrained impersonation, which 1.36 tries last.
    const mode = account ? 'serviceaccount' : 'user-info';
    throw forbidden({
      ...attributes,
      verb: `impersonate-on:${mode}:${attributes.verb}`,
    });
  }
  return {
    name,
    uid: single(headers['impersonate-uid']),
    groups: withImplied(name, groups, account?.[1]),
  };
}

function withImplied(
  name: string,
  groups: string[],
  namespace: string | undefined,
): string[] {
  const implied =
    namespace && groups.length === 0
      ? ['system:serviceaccounts', `system:serviceaccounts:${namespace}`]
      : [];
  const everybody =
    name === 'system:anonymous'
      ? 'system:unauthenticated'
      : 'system:authenticated';
  return [...new Set([...groups, ...implied, everybody])];
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

// Node joins headers that come more than once.
function list(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().flatMap(each => each.split(/,\s*/));
}
