import { ApiObject } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { PolicyRule } from '../../seed/clusterRole';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { selectorErrors } from '../../validation/selectorErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { RbacGuard } from './rbacGuard';

/**
 * Role and ClusterRole.
 *
 * Source: Kubernetes 1.36 pkg/apis/rbac/validation/validation.go,
 * ValidatePolicyRule.
 *
 * @internal
 */
export function roleStrategy(guard: RbacGuard): ResourceStrategy {
  return {
    nameRule: 'path',

    prepareForCreate: (draft, context) => guard(draft, undefined, context),
    prepareForUpdate: guard,

    validate(object) {
      const rules = (object.rules ?? []) as unknown as PolicyRule[];
      return [
        ...rules.flatMap((rule, index) =>
          ruleErrors(`rules[${index}]`, rule, object.kind === 'Role'),
        ),
        ...aggregationErrors(object),
      ];
    },
  };
}

function aggregationErrors({ aggregationRule }: ApiObject): FieldError[] {
  const field = 'aggregationRule.clusterRoleSelectors';
  const selectors = jsonAt(aggregationRule, 'clusterRoleSelectors');
  if (!isMap(aggregationRule)) {
    return [];
  }
  return Array.isArray(selectors) && selectors.length > 0
    ? selectors.flatMap((selector, index) =>
        selectorErrors(selector as object, `${field}[${index}]`),
      )
    : [
        fieldErrors.required(
          field,
          'at least one clusterRoleSelector required if aggregationRule is non-nil',
        ),
      ];
}

function ruleErrors(
  field: string,
  rule: PolicyRule,
  namespaced: boolean,
): FieldError[] {
  const errors: FieldError[] = [];
  const { verbs, apiGroups, resources, nonResourceURLs: urls = [] } = rule;
  const need = (list: string[] | undefined, name: string, why: string) => {
    if (!list?.length) {
      errors.push(fieldErrors.required(`${field}.${name}`, why));
    }
  };
  need(verbs, 'verbs', 'verbs must contain at least one value');
  if (urls.length > 0) {
    const refuse = (why: string) =>
      errors.push(fieldErrors.invalid(`${field}.nonResourceURLs`, urls, why));
    if (namespaced) {
      refuse('namespaced rules cannot apply to non-resource URLs');
    }
    if (apiGroups?.length || resources?.length || rule.resourceNames?.length) {
      refuse(
        'rules cannot apply to both regular resources and non-resource URLs',
      );
    }
    return errors;
  }
  need(
    apiGroups,
    'apiGroups',
    'resource rules must supply at least one api group',
  );
  need(
    resources,
    'resources',
    'resource rules must supply at least one resource',
  );
  return errors;
}
