/**
 * A kind of object that the API serves. The table of these drives storage,
 * routing, discovery, authorization and printing; there is no code for each
 * kind but its strategy.
 *
 * @internal
 */
export interface ResourceDefinition {
  /** Empty for the core group. */
  readonly group: string;
  /** The version objects are stored in. */
  readonly version: string;
  /** The version that discovery's hash stands for, where it is another. */
  readonly hashedVersion?: string;
  /** The group that objects are stored in, where it is another. */
  readonly storedGroup?: string;
  /** Other versions under which the same objects are served. */
  readonly otherVersions?: readonly string[];
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly namespaced: boolean;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  readonly verbs: readonly string[];
  /** `status`, `scale`, `finalize` … */
  readonly subresources: readonly string[];
  /** Defined by a CustomResourceDefinition and not built into the API server. */
  readonly custom: boolean;
}

/**
 * `virtualmachines.kubevirt.io`, the name under which the API server speaks
 * of a resource and under which storage keeps its objects.
 *
 * @internal
 */
export function resourceName(
  definition: Pick<ResourceDefinition, 'group' | 'plural'>,
): string {
  return definition.group
    ? `${definition.plural}.${definition.group}`
    : definition.plural;
}

/**
 * `v1` or `kubevirt.io/v1`.
 *
 * @internal
 */
export function groupVersion(
  definition: Pick<ResourceDefinition, 'group' | 'version'>,
): string {
  return definition.group
    ? `${definition.group}/${definition.version}`
    : definition.version;
}
