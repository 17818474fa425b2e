import type {
  IoK8sApiCoreV1PodSpec as PodSpec,
  IoK8sApiCoreV1ResourceQuotaSpec as QuotaSpec,
  IoK8sApiCoreV1ScopedResourceSelectorRequirement as Requirement,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import {
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';
import { qosClass } from '../../resources/strategies/pod/qosClass';

type Scope = Omit<Requirement, 'operator'> & { operator: string };

/**
 * Whether an object is in the scopes of a quota. Scopes are about pods: one
 * that has any counts nothing else.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator/core/pods.go,
 * podMatchesScopeFunc.
 *
 * @internal
 */
export function isInScopes(
  quota: ApiObject,
  definition: ResourceDefinition,
  object: ApiObject,
): boolean {
  const scopes = scopesOf(quota.spec as QuotaSpec);
  return (
    scopes.length === 0 ||
    (resourceName(definition) === 'pods' &&
      scopes.every(scope => podMatches(object.spec as PodSpec, scope)))
  );
}

function scopesOf({ scopes = [], scopeSelector }: QuotaSpec): Scope[] {
  return [
    ...scopes.map(scopeName => ({ scopeName, operator: 'Exists' })),
    ...((scopeSelector?.matchExpressions ?? []) as Scope[]),
  ];
}

function podMatches(spec: PodSpec, scope: Scope): boolean {
  switch (scope.scopeName as string) {
    case 'Terminating':
      return spec.activeDeadlineSeconds !== undefined;
    case 'NotTerminating':
      return spec.activeDeadlineSeconds === undefined;
    case 'BestEffort':
      return qosClass(spec) === 'BestEffort';
    case 'NotBestEffort':
      return qosClass(spec) !== 'BestEffort';
    case 'PriorityClass':
      return matchesPriority(spec.priorityClassName || undefined, scope);
    case 'CrossNamespacePodAffinity':
      return crossesNamespaces(spec);
    default:
      return false;
  }
}

function matchesPriority(
  name: string | undefined,
  { operator, values = [] }: Scope,
): boolean {
  switch (operator) {
    case 'Exists':
      return name !== undefined;
    case 'DoesNotExist':
      return name === undefined;
    case 'In':
      return name !== undefined && values.includes(name);
    default:
      return name === undefined || !values.includes(name);
  }
}

function crossesNamespaces({ affinity }: PodSpec): boolean {
  return [affinity?.podAffinity, affinity?.podAntiAffinity].some(kind =>
    [
      ...(kind?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
      ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(
        ({ podAffinityTerm }) => podAffinityTerm,
      ),
    ].some(
      term => (term.namespaces ?? []).length > 0 || term.namespaceSelector,
    ),
  );
}
