/**
 * A disk as the guest sees it and what stands behind it.
 *
 * @public
 */
export interface DiskView {
  name: string;
  /** Place in the order in which the firmware tries them, from 1; disks that are never tried have none. */
  bootOrder?: number;
  /** KubeVirt's volume kind, `persistentVolumeClaim` for instance; `unknown` where the volume is missing. */
  kind: string;
  /** The kind in a few plain words. */
  kindText: string;
  /** What it is made from: an image, a URL, a claim, a path. */
  source?: string;
  /** `disk`, `cdrom` or `lun`; `none` where the guest does not see it, as a claim for memory dumps. */
  device: string;
  bus?: string;
  serial?: string;
  /** The claim behind it, where there is one. */
  claim?: string;
  /** The DataVolume behind it, where there is one. */
  dataVolume?: string;
  /** Size as asked for, a Kubernetes quantity. */
  requested?: string;
  /** Real size, a Kubernetes quantity. */
  size?: string;
  storageClass?: string;
  accessModes?: string[];
  volumeMode?: string;
  /** Whether what the guest writes survives a stop of the VM. */
  persistent: boolean;
  readOnly?: boolean;
  hotplugged?: boolean;
  /** The device in the guest, without `/dev/`. */
  target?: string;
  /** Whether the cluster reported `target`, or it follows from the order and bus. */
  targetFrom?: 'reported' | 'order';
  /** How far the import is. */
  progress?: DiskProgress;
  /** Whether the volume, the claim, … is as it should be, in the cluster's own word (`Bound`, `ImportInProgress`, …). */
  phase?: string;
}

/**
 * How far the making of a disk is.
 *
 * @public
 */
export interface DiskProgress {
  /** 0 to 100; absent where the source does not tell its size. */
  percent?: number;
  /** The DataVolume's phase. */
  phase: string;
  /** How often the import was begun again. */
  restarts: number;
}
