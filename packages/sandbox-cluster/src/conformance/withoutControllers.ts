import { isMap } from '../objects/json';

const managers =
  /^(virt-api|virt-controller|virt-handler|cdi-|kube-controller-manager|kubelet)/;
const annotations = /^(kubevirt\.io|pv\.kubernetes\.io|volume\.)/;

/**
 * An answer without what a cluster's controllers write into objects as soon as
 * they see them: the recordings were made where they came later.
 *
 * @internal
 */
export function withoutControllers(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(withoutControllers)
      .filter((one, index, all) => !isNoNews(one, all[index - 1]));
  }
  if (!isMap(value)) return value;
  const stripped = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutControllers(one)]),
  );
  return isMap(value.metadata) && value.kind !== 'Status'
    ? withoutTheirs(stripped)
    : stripped;
}

function withoutTheirs(object: Record<string, unknown>): unknown {
  const { status: _, ...rest } = object;
  const {
    finalizers: _finalizers,
    deletionTimestamp: _timestamp,
    deletionGracePeriodSeconds: _seconds,
    resourceVersion: _version,
    ...metadata
  } = rest.metadata as Record<string, unknown>;
  const { volumeName: _volume, ...spec } = (rest.spec ?? {}) as Record<
    string,
    unknown
  >;
  const kept = Object.entries(metadata.annotations ?? {}).filter(
    ([key]) => !annotations.test(key),
  );
  const fields = Array.isArray(metadata.managedFields)
    ? metadata.managedFields.filter(
        one => !(isMap(one) && managers.test(String(one.manager))),
      )
    : undefined;
  return {
    ...rest,
    ...(rest.spec !== undefined && { spec }),
    metadata: {
      ...metadata,
      annotations: kept.length > 0 ? Object.fromEntries(kept) : undefined,
      managedFields: fields,
    },
  };
}

/** A change that is none, once what controllers write is left out. */
function isNoNews(event: unknown, before: unknown): boolean {
  return (
    isMap(event) &&
    isMap(before) &&
    event.type === 'MODIFIED' &&
    JSON.stringify(event.object) === JSON.stringify(before.object)
  );
}
