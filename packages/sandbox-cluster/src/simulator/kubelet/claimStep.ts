import { KubeObject, PersistentVolumeClaim, StorageClass } from '../model';

/**
 * What happens next to a claim that is not bound.
 *
 * @internal
 */
export type ClaimStep =
  | { do: 'nothing' }
  | { do: 'useDefault' }
  | { do: 'provision'; provisioner: string }
  | {
      do: 'complain';
      type: 'Normal' | 'Warning';
      reason: string;
      message: string;
    };

const isDefault = 'storageclass.kubernetes.io/is-default-class';

/**
 * Finds the class of claims that name none; of several the newest.
 *
 * @internal
 */
export function defaultStorageClass(
  classes: StorageClass[],
): StorageClass | undefined {
  return classes
    .filter(({ metadata }) => metadata.annotations?.[isDefault] === 'true')
    .sort((a, b) =>
      (b.metadata.creationTimestamp ?? '').localeCompare(
        a.metadata.creationTimestamp ?? '',
      ),
    )[0];
}

/**
 * Decides what the volume controller does with a claim, in its words
 * (Kubernetes pkg/controller/volume/persistentvolume/pv_controller.go).
 *
 * @param claim - not bound, not being deleted
 * @param classes - all StorageClasses
 * @param failureOf - whether a failure was asked for on an object
 * @internal
 */
export function claimStep(
  claim: PersistentVolumeClaim,
  classes: StorageClass[],
  failureOf: (object: KubeObject) => string | undefined,
): ClaimStep {
  const { storageClassName, dataSourceRef } = claim.spec;
  if (storageClassName === undefined && defaultStorageClass(classes)) {
    return { do: 'useDefault' };
  }
  if (!storageClassName) {
    return {
      do: 'complain',
      type: 'Normal',
      reason: 'FailedBinding',
      message:
        'no persistent volumes available for this claim and no storage class is set',
    };
  }
  const storageClass = classes.find(
    ({ metadata }) => metadata.name === storageClassName,
  );
  if (!storageClass) {
    return {
      do: 'complain',
      type: 'Warning',
      reason: 'ProvisioningFailed',
      message: `storageclass.storage.k8s.io "${storageClassName}" not found`,
    };
  }
  const { provisioner, volumeBindingMode } = storageClass;
  const selected =
    claim.metadata.annotations?.['volume.kubernetes.io/selected-node'];
  if (volumeBindingMode === 'WaitForFirstConsumer' && !selected) {
    return {
      do: 'complain',
      type: 'Normal',
      reason: 'WaitForFirstConsumer',
      message: 'waiting for first consumer to be created before binding',
    };
  }
  // Filled by a populator, which binds it when it is done; storage itself
  // copies claims and snapshots.
  const copied = ['PersistentVolumeClaim', 'VolumeSnapshot'];
  if (dataSourceRef && !copied.includes(dataSourceRef.kind ?? '')) {
    return { do: 'nothing' };
  }
  if (failureOf(storageClass) === 'F10' || failureOf(claim) === 'F10') {
    return {
      do: 'complain',
      type: 'Normal',
      reason: 'ExternalProvisioning',
      message: `Waiting for a volume to be created either by the external provisioner '${provisioner}' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.`,
    };
  }
  return { do: 'provision', provisioner };
}
