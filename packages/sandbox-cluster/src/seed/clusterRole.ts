/** A rule of a role. @internal */
export interface PolicyRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
  nonResourceURLs?: string[];
}

/**
 * A ClusterRole.
 *
 * @param aggregateTo - the built-in role that takes its rules in as well
 *
 * @internal
 */
export function clusterRole(
  name: string,
  rules: PolicyRule[],
  aggregateTo?: 'view' | 'edit' | 'admin',
) {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: {
      name,
      ...(aggregateTo && {
        labels: {
          [`rbac.authorization.k8s.io/aggregate-to-${aggregateTo}`]: 'true',
        },
      }),
    },
    rules,
  };
}

/**
 * A ClusterRoleBinding of the same name as its role.
 *
 * @internal
 */
export function clusterRoleBinding(
  name: string,
  groups: string[],
  role: string = name,
) {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: role,
    },
    subjects: groups.map(group => ({
      kind: 'Group',
      apiGroup: 'rbac.authorization.k8s.io',
      name: group,
    })),
  };
}
