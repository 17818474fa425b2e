import { Condition, ObjectMeta } from 'backstage-plugin-kubevirt-common';
import { Shape } from './Shape';

/**
 * Annotations that hold whole objects, and so may hold cloud-init's passwords.
 */
const WHOLE_OBJECTS = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
]);

/** @internal */
export const metadata = {
  name: true,
  namespace: true,
  uid: true,
  resourceVersion: true,
  generation: true,
  creationTimestamp: true,
  deletionTimestamp: true,
  labels: true,
  annotations: withoutWholeObjects,
  ownerReferences: true,
  finalizers: true,
} as const satisfies Shape<ObjectMeta>;

function withoutWholeObjects(annotations: unknown): unknown {
  return typeof annotations === 'object' && annotations !== null
    ? Object.fromEntries(
        Object.entries(annotations).filter(([key]) => !WHOLE_OBJECTS.has(key)),
      )
    : undefined;
}

/**
 * Metadata of objects that people do not annotate: what KubeVirt and CDI say.
 *
 * @internal
 */
export const controllerMetadata: Shape<ObjectMeta> = {
  ...metadata,
  annotations: onlyOfKubevirt,
};

function onlyOfKubevirt(annotations: unknown): unknown {
  return typeof annotations === 'object' && annotations !== null
    ? Object.fromEntries(
        Object.entries(annotations).filter(([key]) =>
          /(^|\.)kubevirt\.io\//.test(key),
        ),
      )
    : undefined;
}

/** @internal */
export const conditions: Shape<Condition[]> = [
  {
    type: true,
    status: true,
    reason: true,
    message: true,
    lastTransitionTime: true,
    lastProbeTime: true,
    lastHeartbeatTime: true,
  },
];
