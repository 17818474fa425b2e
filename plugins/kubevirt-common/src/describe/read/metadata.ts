import {
  Condition,
  KubernetesObject,
  ObjectMeta,
  OwnerReference,
} from '../../objects';
import {
  FieldReaders,
  flag,
  listOf,
  number,
  objectOf,
  recordOf,
  text,
} from './readers';

/** @internal */
export const readMetadata = objectOf<ObjectMeta>({
  name: text,
  namespace: text,
  uid: text,
  resourceVersion: text,
  generation: number,
  creationTimestamp: text,
  deletionTimestamp: text,
  labels: recordOf(text),
  annotations: recordOf(text),
  ownerReferences: listOf(
    objectOf<OwnerReference>({
      apiVersion: text,
      kind: text,
      name: text,
      uid: text,
      controller: flag,
      blockOwnerDeletion: flag,
    }),
  ),
  finalizers: listOf(text),
});

/** What every object has. @internal */
export const objectFields: FieldReaders<KubernetesObject> = {
  apiVersion: text,
  kind: text,
  metadata: readMetadata,
};

/** @internal */
export const readConditions = listOf(
  objectOf<Condition>({
    type: text,
    status: text,
    reason: text,
    message: text,
    lastTransitionTime: text,
    lastProbeTime: text,
    lastHeartbeatTime: text,
  }),
);
