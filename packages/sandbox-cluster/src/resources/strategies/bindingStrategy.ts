import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

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

/**
 * RoleBinding and ClusterRoleBinding.
 *
 * @internal
 */
export const bindingStrategy: ResourceStrategy = {
  nameRule: 'path',

  applyDefaults(draft) {
    const binding = bindingOf(draft);
    binding.roleRef.apiGroup ||= GROUP;
    binding.subjects = binding.subjects?.map(subject => {
      const apiGroup =
        subject.apiGroup || (subject.kind === 'ServiceAccount' ? '' : GROUP);
      const { kind, apiGroup: _, ...rest } = subject;
      return { kind, ...(apiGroup && { apiGroup }), ...rest };
    });
  },

  validate(object) {
    const { roleRef, subjects = [] } = bindingOf(object);
    return [
      ...(['Role', 'ClusterRole'].includes(roleRef.kind)
        ? []
        : [
            fieldErrors.notSupported('roleRef.kind', roleRef.kind, [
              'ClusterRole',
              'Role',
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
                'Group',
                'ServiceAccount',
                'User',
              ]),
            ]),
      ]),
    ];
  },

  validateUpdate(object, current, context) {
    const [{ roleRef }, before] = [bindingOf(object), bindingOf(current)];
    return [
      ...bindingStrategy.validate!(object, context),
      ...(jsonEquals(roleRef, before.roleRef)
        ? []
        : [fieldErrors.invalid('roleRef', roleRef, 'cannot change roleRef')]),
    ];
  },
};

function bindingOf(object: ApiObject): Binding {
  return object as unknown as Binding;
}
