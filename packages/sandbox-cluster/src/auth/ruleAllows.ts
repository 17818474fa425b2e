import { PolicyRule } from '../seed/clusterRole';
import { AccessAttributes } from './Authorizer';

/**
 * Whether one rule of a role allows something.
 *
 * Source: Kubernetes 1.36 pkg/apis/rbac/v1/evaluation_helpers.go.
 *
 * @internal
 */
export function ruleAllows(
  rule: PolicyRule,
  attributes: AccessAttributes,
): boolean {
  if (!includes(rule.verbs, attributes.verb)) {
    return false;
  }
  if (!attributes.isResourceRequest) {
    return (rule.nonResourceURLs ?? []).some(
      url =>
        url === '*' ||
        url === attributes.path ||
        (url.endsWith('*') &&
          attributes.path?.startsWith(url.slice(0, -1)) === true),
    );
  }
  const { resource = '', subresource } = attributes;
  const combined = subresource ? `${resource}/${subresource}` : resource;
  return (
    includes(rule.apiGroups, attributes.group ?? '') &&
    (includes(rule.resources, combined) ||
      (Boolean(subresource) &&
        (rule.resources?.includes(`*/${subresource}`) ?? false))) &&
    (!rule.resourceNames?.length ||
      (attributes.name !== undefined &&
        rule.resourceNames.includes(attributes.name)))
  );
}

function includes(list: string[] | undefined, value: string): boolean {
  return list?.some(each => each === '*' || each === value) ?? false;
}
