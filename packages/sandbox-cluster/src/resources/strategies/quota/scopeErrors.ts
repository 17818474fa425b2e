import type {
  IoK8sApiCoreV1ResourceQuotaSpec as QuotaSpec,
  IoK8sApiCoreV1ScopedResourceSelectorRequirement as Requirement,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { resourceNames } from '../../../validation/resourceNames';

/** Scopes, and which of what a quota can name they can be about. */
const podResources = [
  'pods',
  'cpu',
  'memory',
  'limits.cpu',
  'limits.memory',
  'requests.cpu',
  'requests.memory',
];
const scopes: Record<string, readonly string[]> = {
  Terminating: podResources,
  NotTerminating: podResources,
  BestEffort: ['pods'],
  NotBestEffort: podResources,
  PriorityClass: podResources,
  CrossNamespacePodAffinity: podResources,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};

const withoutValues = [
  'BestEffort',
  'NotBestEffort',
  'Terminating',
  'NotTerminating',
  'CrossNamespacePodAffinity',
];

/**
 * What is wrong with the scopes of a quota.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateResourceQuotaScopes, validateScopedResourceSelectorRequirement.
 *
 * @internal
 */
export function scopeErrors(spec: QuotaSpec): FieldError[] {
  const named = (spec.scopes ?? []) as string[];
  const field = 'spec.scopes';
  const selector = 'spec.scopeSelector.matchExpressions';
  const requirements = (spec.scopeSelector?.matchExpressions ??
    []) as Requirement[];
  const refused = (scope: string) => unfit(spec, scope);
  return [
    ...named.flatMap(scope => [
      ...(scope in scopes
        ? []
        : [fieldErrors.invalid(field, named, 'unsupported scope')]),
      ...refused(scope).map(() =>
        fieldErrors.invalid(
          field,
          named,
          'unsupported scope applied to resource',
        ),
      ),
    ]),
    ...conflicts(named, named, field),
    ...requirements.flatMap(requirement => [
      ...(requirement.scopeName in scopes
        ? []
        : [
            fieldErrors.invalid(
              `${selector}.scopeName`,
              requirement.scopeName,
              'unsupported scope',
            ),
          ]),
      ...refused(requirement.scopeName).map(() =>
        fieldErrors.invalid(
          selector,
          { MatchExpressions: requirements.map(internal) },
          'unsupported scope applied to resource',
        ),
      ),
      ...operatorErrors(requirement, selector),
    ]),
    ...conflicts(
      requirements.map(({ scopeName }) => scopeName),
      spec.scopes ?? null,
      selector,
    ),
  ];
}

// Names of what such a scope says nothing about.
function unfit({ hard = {} }: QuotaSpec, scope: string): string[] {
  const fits = scopes[scope];
  return fits
    ? Object.keys(hard).filter(
        name => resourceNames.isStandardQuota(name) && !fits.includes(name),
      )
    : [];
}

function operatorErrors(
  { scopeName, operator, values = [] }: Requirement,
  selector: string,
): FieldError[] {
  const errors: FieldError[] = [];
  if (withoutValues.includes(scopeName) && operator !== 'Exists') {
    errors.push(
      fieldErrors.invalid(
        `${selector}.operator`,
        operator,
        "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity",
      ),
    );
  }
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length > 0
        ? errors
        : [
            ...errors,
            fieldErrors.required(
              `${selector}.values`,
              "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector",
            ),
          ];
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0
        ? errors
        : [
            ...errors,
            fieldErrors.invalid(
              `${selector}.values`,
              values,
              "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector",
            ),
          ];
    default:
      return [
        ...errors,
        fieldErrors.invalid(
          `${selector}.operator`,
          operator,
          'not a valid selector operator',
        ),
      ];
  }
}

function conflicts(
  named: readonly string[],
  shown: unknown,
  field: string,
): FieldError[] {
  return [
    ['BestEffort', 'NotBestEffort'],
    ['Terminating', 'NotTerminating'],
  ]
    .filter(pair => pair.every(each => named.includes(each)))
    .map(() => fieldErrors.invalid(field, shown, 'conflicting scopes'));
}

// As Go shows its own form of it.
function internal({ scopeName, operator, values }: Requirement): object {
  return { ScopeName: scopeName, Operator: operator, Values: values ?? null };
}
