import { Condition, KubernetesObject } from './KubernetesObject';

/**
 * What a DataVolume is made from and into.
 *
 * @public
 */
export interface DataVolumeSpec {
  /** One key names the kind of source: `http`, `registry`, `pvc`, … */
  source?: Record<string, Record<string, unknown> | undefined>;
  sourceRef?: { kind?: string; name?: string; namespace?: string };
  pvc?: ClaimSpec;
  storage?: ClaimSpec;
}

/**
 * The part of a claim's spec that a DataVolume shares with it.
 *
 * @public
 */
export interface ClaimSpec {
  accessModes?: string[];
  volumeMode?: string;
  storageClassName?: string;
  volumeName?: string;
  resources?: { requests?: Record<string, string | number> };
  dataSource?: { apiGroup?: string; kind?: string; name?: string };
  dataSourceRef?: {
    apiGroup?: string;
    kind?: string;
    name?: string;
    namespace?: string;
  };
}

/**
 * A `cdi.kubevirt.io/v1beta1` DataVolume.
 *
 * @public
 */
export interface DataVolume extends KubernetesObject {
  spec?: DataVolumeSpec;
  status?: {
    claimName?: string;
    phase?: string;
    /** `12.34%`, or `N/A` where the source does not say its size. */
    progress?: string;
    restartCount?: number;
    conditions?: Condition[];
  };
}
