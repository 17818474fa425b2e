import { UserInfo } from '../registry/WriteContext';
import { PolicyRule } from '../seed/clusterRole';
import { statusErrors, Subject } from '../status/statusErrors';
import { missingRules } from './missingRules';
import { RbacAuthorizer } from './RbacAuthorizer';

/**
 * Nobody gives away what they do not have.
 *
 * Source: Kubernetes 1.36 pkg/registry/rbac/validation/rule.go.
 *
 * @param options.rules - what is to be given
 * @param options.subject - the role or binding that would give it
 * @throws ApiError 403 with what is missing
 *
 * @internal
 */
export function confirmNoEscalation(options: {
  authorizer: RbacAuthorizer;
  user: UserInfo;
  rules: readonly PolicyRule[];
  namespace?: string;
  subject: Subject;
}): void {
  const { authorizer, user, rules, namespace, subject } = options;
  const held = authorizer.rulesFor(user, namespace ?? '');
  const missing = missingRules(held, rules).map(describe).sort();
  if (missing.length > 0) {
    throw statusErrors.forbidden(
      subject,
      `user ${JSON.stringify(user.name)} (groups=${quoted(
        user.groups,
      )}) is attempting to grant RBAC permissions not currently held:\n${[
        ...new Set(missing),
      ].join('\n')}`,
    );
  }
}

function describe(rule: PolicyRule): string {
  const parts = [
    ['APIGroups', rule.apiGroups],
    ['Resources', rule.resources],
    ['NonResourceURLs', rule.nonResourceURLs],
    ['ResourceNames', rule.resourceNames],
    ['Verbs', rule.verbs],
  ] as const;
  return `{${parts
    .filter(([, list]) => list?.length)
    .map(([name, list]) => `${name}:${quoted(list!)}`)
    .join(', ')}}`;
}

// Go's %q of a slice.
function quoted(list: readonly string[]): string {
  return `[${list.map(each => JSON.stringify(each)).join(' ')}]`;
}
