import { PolicyRule } from '../seed/clusterRole';

/**
 * What some rules allow and others do not, one rule for each resource.
 *
 * Source: Kubernetes 1.36 component-helpers auth/rbac/validation/
 * policy_comparator.go and pkg/registry/rbac/validation/policy_compact.go.
 *
 * @param held - the rules that somebody has
 * @param wanted - the rules that are to be given away
 *
 * @internal
 */
export function missingRules(
  held: readonly PolicyRule[],
  wanted: readonly PolicyRule[],
): PolicyRule[] {
  const missing = wanted
    .flatMap(singleRules)
    .filter(single => !held.some(rule => covers(rule, single)));
  const compact = new Map<string, PolicyRule>();
  for (const { verbs, ...rule } of missing) {
    const key = JSON.stringify(rule.nonResourceURLs ? [rule, verbs] : rule);
    const known = compact.get(key);
    if (known) {
      known.verbs.push(...verbs.filter(verb => !known.verbs.includes(verb)));
    } else {
      compact.set(key, { ...rule, verbs: [...verbs] });
    }
  }
  return [...compact.values()];
}

/** One rule for each combination of what a rule lists. */
function singleRules({
  verbs,
  apiGroups = [],
  resources = [],
  resourceNames = [],
  nonResourceURLs = [],
}: PolicyRule): PolicyRule[] {
  const names = resourceNames.length > 0 ? resourceNames : [undefined];
  return [
    ...apiGroups.flatMap(group =>
      resources.flatMap(resource =>
        verbs.flatMap(verb =>
          names.map(name => ({
            verbs: [verb],
            apiGroups: [group],
            resources: [resource],
            ...(name !== undefined && { resourceNames: [name] }),
          })),
        ),
      ),
    ),
    ...nonResourceURLs.flatMap(url =>
      verbs.map(verb => ({ verbs: [verb], nonResourceURLs: [url] })),
    ),
  ];
}

function covers(rule: PolicyRule, single: PolicyRule): boolean {
  const [verb] = single.verbs;
  if (!hasOrAll(rule.verbs, verb)) {
    return false;
  }
  const [url] = single.nonResourceURLs ?? [];
  if (url !== undefined) {
    return (rule.nonResourceURLs ?? []).some(
      each =>
        each === url ||
        (each.endsWith('*') && url.startsWith(each.slice(0, -1))),
    );
  }
  const [group] = single.apiGroups ?? [];
  const [resource = ''] = single.resources ?? [];
  const [name] = single.resourceNames ?? [];
  const [, subresource] = resource.split('/');
  return (
    hasOrAll(rule.apiGroups, group) &&
    (hasOrAll(rule.resources, resource) ||
      (subresource !== undefined &&
        (rule.resources ?? []).includes(`*/${subresource}`))) &&
    (!rule.resourceNames?.length ||
      (name !== undefined && rule.resourceNames.includes(name)))
  );
}

function hasOrAll(list: readonly string[] = [], value = ''): boolean {
  return list.includes('*') || list.includes(value);
}
