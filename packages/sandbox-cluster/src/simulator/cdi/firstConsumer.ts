import { KubeObject, PersistentVolumeClaim, StorageClass } from '../model';

/**
 * The annotation that asks CDI not to wait for the first pod.
 *
 * @internal
 */
export const bindImmediately =
  'cdi.kubevirt.io/storage.bind.immediate.requested';

/**
 * Says whether a DataVolume or a claim is to be filled at once.
 *
 * @internal
 */
export function isImmediate({ metadata }: KubeObject): boolean {
  return metadata.annotations?.[bindImmediately] !== undefined;
}

/**
 * Says whether a claim's content has to wait until a pod's node is known.
 *
 * @param claim - not bound
 * @param classes - all StorageClasses
 * @internal
 */
export function waitsForConsumer(
  claim: PersistentVolumeClaim,
  classes: StorageClass[],
): boolean {
  const { annotations = {} } = claim.metadata;
  if (isImmediate(claim)) return false;
  if (annotations['volume.kubernetes.io/selected-node']) return false;
  return classes.some(
    ({ metadata, volumeBindingMode }) =>
      metadata.name === claim.spec.storageClassName &&
      volumeBindingMode === 'WaitForFirstConsumer',
  );
}
