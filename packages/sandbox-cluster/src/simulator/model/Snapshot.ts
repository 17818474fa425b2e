import { Condition, KubeObject, ObjectMeta } from './KubeObject';
import { PersistentVolumeClaim } from './core';
import { VirtualMachine } from './VirtualMachine';
import { VolumeSnapshotError } from './VolumeSnapshot';

/**
 * What a snapshot, a restore or a clone is of.
 *
 * @internal
 */
export interface TypedReference {
  apiGroup?: string;
  kind: string;
  name: string;
}

/**
 * A circumstance under which a snapshot was taken.
 *
 * @internal
 */
export interface SourceIndication {
  indication: string;
  message: string;
}

/**
 * A `snapshot.kubevirt.io/v1beta1` VirtualMachineSnapshot.
 *
 * @internal
 */
export interface VirtualMachineSnapshot extends KubeObject {
  spec: {
    source: TypedReference;
    /** Of its content; `Delete` where left out. */
    deletionPolicy?: 'Delete' | 'Retain';
    /** Such as `1m0s`; five minutes where left out, none where 0. */
    failureDeadline?: string;
  };
  status?: {
    sourceUID?: string;
    virtualMachineSnapshotContentName?: string;
    creationTime?: string;
    phase?: string;
    readyToUse?: boolean;
    error?: VolumeSnapshotError;
    conditions?: Condition[];
    indications?: string[];
    sourceIndications?: SourceIndication[];
    snapshotVolumes?: {
      includedVolumes?: string[];
      excludedVolumes?: string[];
    };
  };
}

/**
 * A machine as a snapshot keeps it.
 *
 * @internal
 */
export interface SnapshotMachine {
  metadata: ObjectMeta;
  spec: VirtualMachine['spec'];
}

/**
 * A volume that is kept with its machine.
 *
 * @internal
 */
export interface VolumeBackup {
  volumeName: string;
  persistentVolumeClaim: Pick<PersistentVolumeClaim, 'metadata' | 'spec'>;
  volumeSnapshotName: string;
}

/**
 * A `snapshot.kubevirt.io/v1beta1` VirtualMachineSnapshotContent.
 *
 * @internal
 */
export interface VirtualMachineSnapshotContent extends KubeObject {
  spec: {
    virtualMachineSnapshotName?: string;
    source: { virtualMachine?: SnapshotMachine };
    volumeBackups?: VolumeBackup[];
  };
  status?: {
    creationTime?: string;
    readyToUse?: boolean;
    error?: VolumeSnapshotError;
    volumeSnapshotStatus?: {
      volumeSnapshotName: string;
      creationTime?: string;
      readyToUse?: boolean;
      error?: VolumeSnapshotError;
    }[];
  };
}

/**
 * A volume that is made of what a snapshot has.
 *
 * @internal
 */
export interface VolumeRestore {
  volumeName: string;
  persistentVolumeClaim: string;
  volumeSnapshotName: string;
  dataVolumeName?: string;
}

/**
 * A `snapshot.kubevirt.io/v1beta1` VirtualMachineRestore.
 *
 * @internal
 */
export interface VirtualMachineRestore extends KubeObject {
  spec: {
    target: TypedReference;
    virtualMachineSnapshotName: string;
    targetReadinessPolicy?: string;
    /** JSON patch operations for a machine that is made anew. */
    patches?: string[];
  };
  status?: {
    complete?: boolean;
    restoreTime?: string;
    deletedDataVolumes?: string[];
    restores?: VolumeRestore[];
    conditions?: Condition[];
  };
}

/**
 * A `clone.kubevirt.io/v1beta1` VirtualMachineClone.
 *
 * @internal
 */
export interface VirtualMachineClone extends KubeObject {
  spec: {
    source: TypedReference;
    target?: { apiGroup?: string; kind: string; name?: string };
    annotationFilters?: string[];
    labelFilters?: string[];
    template?: { annotationFilters?: string[]; labelFilters?: string[] };
    newMacAddresses?: Record<string, string>;
    newSMBiosSerial?: string;
    patches?: string[];
  };
  status?: {
    phase?: string;
    snapshotName?: string;
    restoreName?: string;
    targetName?: string;
    conditions?: Condition[];
  };
}
