import { Condition, KubeObject, Resources } from './KubeObject';

/**
 * What a claim is filled from.
 *
 * @internal
 */
export interface ContentReference {
  apiGroup?: string;
  kind?: string;
  name?: string;
  namespace?: string;
}

/**
 * The claim that a DataVolume asks for.
 *
 * @internal
 */
export interface ClaimSpec {
  accessModes?: string[];
  volumeMode?: string;
  storageClassName?: string | null;
  volumeName?: string;
  resources?: { requests?: Resources };
  dataSource?: ContentReference;
  dataSourceRef?: ContentReference;
}

/**
 * Where a DataVolume's content comes from; one key.
 *
 * @internal
 */
export interface DataVolumeSource {
  http?: { url?: string; checksum?: string; [key: string]: unknown };
  registry?: { url?: string; imageStream?: string; [key: string]: unknown };
  s3?: { url?: string; [key: string]: unknown };
  gcs?: { url?: string; [key: string]: unknown };
  pvc?: { name: string; namespace?: string };
  snapshot?: { name: string; namespace?: string };
  blank?: object;
  upload?: object;
  imageio?: { url?: string; [key: string]: unknown };
  vddk?: { url?: string; [key: string]: unknown };
}

/**
 * What a DataVolume is made from and into.
 *
 * @internal
 */
export interface DataVolumeSpec {
  source?: DataVolumeSource;
  sourceRef?: { kind: string; name: string; namespace?: string };
  pvc?: ClaimSpec;
  storage?: ClaimSpec;
  preallocation?: boolean;
  [key: string]: unknown;
}

/**
 * A `cdi.kubevirt.io/v1beta1` DataVolume.
 *
 * @internal
 */
export interface DataVolume extends KubeObject {
  spec: DataVolumeSpec;
  status?: {
    claimName?: string;
    phase?: string;
    progress?: string;
    restartCount?: number;
    conditions?: Condition[];
  };
}

/**
 * A `cdi.kubevirt.io/v1beta1` DataSource: a golden image by name.
 *
 * @internal
 */
export interface DataSource extends KubeObject {
  spec: {
    source?: {
      pvc?: { name: string; namespace?: string };
      snapshot?: { name: string; namespace?: string };
    };
  };
  status?: { conditions?: Condition[]; source?: object };
}

/**
 * A `cdi.kubevirt.io/v1beta1` StorageProfile: what CDI knows of a
 * StorageClass.
 *
 * @internal
 */
export interface StorageProfile extends KubeObject {
  spec?: object;
  status?: {
    storageClass?: string;
    provisioner?: string;
    claimPropertySets?: { accessModes?: string[]; volumeMode?: string }[];
  };
}
