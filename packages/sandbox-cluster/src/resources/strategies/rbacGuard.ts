import { confirmNoEscalation } from '../../auth/confirmNoEscalation';
import { RbacAuthorizer } from '../../auth/RbacAuthorizer';
import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { PolicyRule } from '../../seed/clusterRole';
import { statusErrors } from '../../status/statusErrors';
import { StrategyContext } from '../ResourceStrategy';

const GROUP = 'rbac.authorization.k8s.io';

/** Looks at a role or binding before it is written. @internal */
export type RbacGuard = (
  draft: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
) => void;

/**
 * Keeps users from giving what they do not have, by a role or by a binding,
 * unless they may `escalate` or `bind`.
 *
 * Source: Kubernetes 1.36 pkg/registry/rbac/{role,clusterrole,rolebinding,
 * clusterrolebinding}/policybased/storage.go.
 *
 * @internal
 */
export function rbacGuard(authorizer: RbacAuthorizer): RbacGuard {
  return (draft, current, context) => {
    const { user } = context;
    if (
      user.groups.includes('system:masters') ||
      (current && onlyCollectorsFieldsDiffer(draft, current))
    ) {
      return;
    }
    const { name, namespace } = draft.metadata;
    const plural = `${draft.kind.toLowerCase()}s`;
    const may = (verb: string, resource: string, what: string) =>
      authorizer.decide({
        user,
        verb,
        isResourceRequest: true,
        group: GROUP,
        resource,
        namespace,
        name: what,
      }).allowed;
    const confirm = (rules: readonly PolicyRule[]) =>
      confirmNoEscalation({
        ...{ authorizer, user, rules, namespace },
        subject: { group: GROUP, kind: plural, name },
      });
    if (!('roleRef' in draft)) {
      if (!may('escalate', plural, name)) {
        confirm(rulesOf(draft));
      }
      return;
    }
    const { kind, name: role } = draft.roleRef as Record<string, string>;
    const roles = `${kind.toLowerCase()}s`;
    if (!may('bind', roles, role)) {
      const bound = context.read(
        `${GROUP}/v1`,
        kind,
        role,
        kind === 'Role' ? namespace : undefined,
      );
      if (!bound) {
        throw statusErrors.notFound({ group: GROUP, kind: roles, name: role });
      }
      confirm(rulesOf(bound));
    }
  };
}

function rulesOf({ rules }: ApiObject): PolicyRule[] {
  return (rules ?? []) as unknown as PolicyRule[];
}

function onlyCollectorsFieldsDiffer(left: ApiObject, right: ApiObject) {
  const rest = ({ metadata, ...object }: ApiObject) => ({
    ...object,
    metadata: {
      ...metadata,
      ownerReferences: undefined,
      finalizers: undefined,
      managedFields: undefined,
    },
  });
  return jsonEquals(rest(left), rest(right));
}
