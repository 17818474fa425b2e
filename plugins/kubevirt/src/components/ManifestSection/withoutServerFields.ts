import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/** What the API server and controllers write into metadata. */
const METADATA = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
]);

const ANNOTATIONS = new Set([
  'kubevirt.io/latest-observed-api-version',
  'kubevirt.io/storage-observed-api-version',
]);

/**
 * An object as its author might have written it: without its status and what
 * the API server put into its metadata.
 *
 * @internal
 */
export function withoutServerFields(
  object: KubernetesObject & { status?: unknown },
): KubernetesObject {
  const { status: _, metadata, ...rest } = object;
  const { annotations = {}, ...fields } = without(metadata ?? {}, METADATA);
  const kept = without(annotations, ANNOTATIONS);
  return {
    ...rest,
    metadata: {
      ...fields,
      ...(Object.keys(kept).length > 0 && { annotations: kept }),
    },
  };
}

function without<T extends object>(fields: T, names: Set<string>): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.has(name)),
  ) as T;
}
