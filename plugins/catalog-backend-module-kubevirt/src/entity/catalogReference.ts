import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Reads what somebody wrote as a reference into its full form. Without the
 * namespace written out, the catalog would look for it in the namespace of
 * the referring entity, which is the Kubernetes namespace here.
 *
 * @param text - `team-a`, `user:jane` or `group:default/team-a`, for instance
 * @param defaultKind - the kind that is meant where none is written
 * @returns `<kind>:<namespace>/<name>` in lowercase, or undefined where the
 *   text is not a reference that an entity could have
 * @internal
 */
export function catalogReference(
  text: string | undefined,
  defaultKind: string,
): string | undefined {
  try {
    const full = stringifyEntityRef(
      parseEntityRef(text?.trim() ?? '', {
        defaultKind,
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
    const { kind, namespace, name } = parseEntityRef(full);
    const valid =
      KubernetesValidatorFunctions.isValidKind(kind) &&
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name);
    return valid ? full : undefined;
  } catch {
    return undefined;
  }
}
