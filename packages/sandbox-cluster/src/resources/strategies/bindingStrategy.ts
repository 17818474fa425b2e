import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { RbacGuard } from './rbacGuard';

const GROUP = 'rbac.authorization.k8s.io';

interface Binding {
  roleRef: { apiGroup?: string; kind: string; name: string };
  subjects?: Array<{
    kind: string;
    apiGroup?: string;
    name: string;
    namespace?: string;
  }>;
}

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

  validate(object: ApiObject): FieldError[] {
    const { roleRef, subjects = [] } = bindingOf(object);
    return [
      ...(['Role', 'ClusterRole'].includes(roleRef.kind)
        ? []
        : [
            fieldErrors.notSupported('roleRef.kind', roleRef.kind, [
              'Role',
              'ClusterRole',
            ]),
          ]),
      ...(roleRef.name ? [] : [fieldErrors.required('roleRef.name')]),
      ...subjects.flatMap(({ name, kind, namespace }, index) => [
        ...(name ? [] : [fieldErrors.required(`subjects[${index}].name`)]),
        ...(kind === 'ServiceAccount' && !namespace
          ? [fieldErrors.required(`subjects[${index}].namespace`)]
          : []),
        ...(['ServiceAccount', 'User', 'Group'].includes(kind)
          ? []
          : [
              fieldErrors.notSupported(`subjects[${index}].kind`, kind, [
                'ServiceAccount',
                'User',
                'Group',
              ]),
            ]),
      ]),
    ];
  },

  validateUpdate(object: ApiObject, current: ApiObject): FieldError[] {
    const [{ roleRef }, before] = [bindingOf(object), bindingOf(current)];
    return [
      ...rules.validate(object),
      ...(jsonEquals(roleRef, before.roleRef)
        ? []
        : [fieldErrors.invalid('roleRef', roleRef, 'cannot change roleRef')]),
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
