import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';

const GROUP = 'rbac.authorization.k8s.io';
const subjectKinds = ['ServiceAccount', 'User', 'Group'];

interface Subject {
  kind: string;
  apiGroup?: string;
  name: string;
  namespace?: string;
}

/** Who gets which role. @internal */
export interface Binding {
  roleRef: { apiGroup?: string; kind: string; name: string };
  subjects?: Subject[];
}

/**
 * What is wrong with a binding.
 *
 * Source: Kubernetes 1.36 pkg/apis/rbac/validation/validation.go,
 * ValidateRoleBinding, ValidateRoleBindingSubject.
 *
 * @param namespaced - false for a ClusterRoleBinding, which binds only
 *   ClusterRoles
 *
 * @internal
 */
export function bindingErrors(
  { roleRef, subjects = [] }: Binding,
  namespaced: boolean,
): FieldError[] {
  const kinds = namespaced ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  const { apiGroup, kind, name } = roleRef;
  return [
    ...oneOf('roleRef.apiGroup', apiGroup, [GROUP]),
    ...oneOf('roleRef.kind', kind, kinds),
    ...(name
      ? nameRules
          .path(name)
          .map(message => fieldErrors.invalid('roleRef.name', name, message))
      : [fieldErrors.required('roleRef.name')]),
    ...subjects.flatMap((subject, index) =>
      subjectErrors(subject, `subjects[${index}]`, namespaced),
    ),
  ];
}

function subjectErrors(
  { kind, apiGroup = '', name, namespace }: Subject,
  field: string,
  namespaced: boolean,
): FieldError[] {
  const unnamed = name ? [] : [fieldErrors.required(`${field}.name`)];
  switch (kind) {
    case 'ServiceAccount':
      return [
        ...unnamed,
        ...(name ? nameRules.subdomain(name) : []).map(message =>
          fieldErrors.invalid(`${field}.name`, name, message),
        ),
        ...oneOf(`${field}.apiGroup`, apiGroup, ['']),
        ...(namespaced || namespace
          ? []
          : [fieldErrors.required(`${field}.namespace`)]),
      ];
    case 'User':
    case 'Group':
      return [...unnamed, ...oneOf(`${field}.apiGroup`, apiGroup, [GROUP])];
    default:
      return [...unnamed, ...oneOf(`${field}.kind`, kind, subjectKinds)];
  }
}

function oneOf(
  field: string,
  value: string | undefined,
  known: readonly string[],
): FieldError[] {
  return known.includes(value ?? '')
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}
