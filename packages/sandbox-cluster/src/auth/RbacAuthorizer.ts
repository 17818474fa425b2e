import { ApiObject } from '../objects/ApiObject';
import { UserInfo } from '../registry/WriteContext';
import { PolicyRule } from '../seed/clusterRole';
import { ObjectStore } from '../storage/ObjectStore';
import { AccessAttributes, Authorizer, Decision } from './Authorizer';
import { ruleAllows } from './ruleAllows';

interface Subject {
  kind: string;
  name: string;
  namespace?: string;
}

interface Binding extends ApiObject {
  roleRef: { kind: string; name: string };
  subjects?: Subject[];
}

const GROUP = 'rbac.authorization.k8s.io';

/**
 * Authorization by the roles and bindings in storage; members of
 * `system:masters` may do everything.
 *
 * Source: Kubernetes 1.36 plugin/pkg/auth/authorizer/rbac.
 *
 * @internal
 */
export class RbacAuthorizer implements Authorizer {
  static create(options: { store: ObjectStore }): RbacAuthorizer {
    return new RbacAuthorizer(options.store);
  }

  private constructor(private readonly store: ObjectStore) {}

  decide(attributes: AccessAttributes): Decision {
    if (attributes.user.groups.includes('system:masters')) {
      return { allowed: true };
    }
    for (const { rules, description } of this.#grants(
      attributes.user,
      attributes.namespace,
    )) {
      if (rules.some(rule => ruleAllows(rule, attributes))) {
        return { allowed: true, reason: `RBAC: allowed by ${description}` };
      }
    }
    return { allowed: false };
  }

  /** All rules that hold for somebody in a namespace. */
  rulesFor(user: UserInfo, namespace: string): PolicyRule[] {
    return [...this.#grants(user, namespace)].flatMap(({ rules }) => rules);
  }

  *#grants(
    user: UserInfo,
    namespace: string | undefined,
  ): Iterable<{ rules: PolicyRule[]; description: string }> {
    for (const binding of this.#bindings('clusterrolebindings')) {
      const subject = matching(binding, user);
      if (subject) {
        yield {
          rules: this.#rules(binding),
          description: describe('ClusterRoleBinding', binding, subject),
        };
      }
    }
    if (namespace) {
      for (const binding of this.#bindings('rolebindings', namespace)) {
        const subject = matching(binding, user, namespace);
        if (subject) {
          yield {
            rules: this.#rules(binding, namespace),
            description: describe('RoleBinding', binding, subject),
          };
        }
      }
    }
  }

  #bindings(plural: string, namespace?: string): Binding[] {
    return this.store.table(`${plural}.${GROUP}`).list(namespace) as Binding[];
  }

  #rules({ roleRef }: Binding, namespace?: string): PolicyRule[] {
    const role =
      roleRef.kind === 'ClusterRole'
        ? this.store.get(`clusterroles.${GROUP}`, { name: roleRef.name })
        : this.store.get(`roles.${GROUP}`, { name: roleRef.name, namespace });
    return (role?.rules ?? []) as PolicyRule[];
  }
}

function matching(
  binding: Binding,
  user: UserInfo,
  namespace?: string,
): Subject | undefined {
  return binding.subjects?.find(subject => {
    switch (subject.kind) {
      case 'User':
        return subject.name === user.name;
      case 'Group':
        return user.groups.includes(subject.name);
      case 'ServiceAccount':
        return (
          user.name ===
          `system:serviceaccount:${subject.namespace ?? namespace}:${
            subject.name
          }`
        );
      default:
        return false;
    }
  });
}

function describe(kind: string, binding: Binding, subject: Subject): string {
  const { name, namespace } = binding.metadata;
  const { roleRef } = binding;
  const who =
    subject.kind === 'ServiceAccount'
      ? `${subject.name}/${subject.namespace ?? namespace}`
      : subject.name;
  return `${kind} ${JSON.stringify(
    namespace ? `${name}/${namespace}` : name,
  )} of ${roleRef.kind} ${JSON.stringify(roleRef.name)} to ${
    subject.kind
  } ${JSON.stringify(who)}`;
}
