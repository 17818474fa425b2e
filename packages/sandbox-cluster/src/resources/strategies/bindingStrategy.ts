import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { Binding, bindingErrors } from './bindingErrors';
import { RbacGuard } from './rbacGuard';

const GROUP = 'rbac.authorization.k8s.io';

const rules = {
  nameRule: 'path',

  applyDefaults(draft: ApiObject) {
    const binding = bindingOf(draft);
    binding.roleRef.apiGroup ||= GROUP;
    binding.subjects = binding.subjects?.map(subject => {
      const apiGroup =
        subject.apiGroup || (subject.kind === 'ServiceAccount' ? '' : GROUP);
      const { kind, apiGroup: _, ...rest } = subject;
      return { kind, ...(apiGroup && { apiGroup }), ...rest };
    });
  },

  validate: (object: ApiObject) =>
    bindingErrors(bindingOf(object), object.kind === 'RoleBinding'),

  validateUpdate(object: ApiObject, current: ApiObject): FieldError[] {
    const [{ roleRef }, before] = [bindingOf(object), bindingOf(current)];
    return [
      ...rules.validate(object),
      ...(jsonEquals(roleRef, before.roleRef)
        ? []
        : [
            fieldErrors.invalid(
              'roleRef',
              {
                APIGroup: roleRef.apiGroup,
                Kind: roleRef.kind,
                Name: roleRef.name,
              },
              'cannot change roleRef',
            ),
          ]),
    ];
  },
} satisfies ResourceStrategy;

/**
 * RoleBinding and ClusterRoleBinding.
 *
 * @internal
 */
export function bindingStrategy(guard: RbacGuard): ResourceStrategy {
  return {
    ...rules,
    prepareForCreate: (draft, context) => guard(draft, undefined, context),
    prepareForUpdate: guard,
  };
}

function bindingOf(object: ApiObject): Binding {
  return object as unknown as Binding;
}
