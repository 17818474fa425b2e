import { Volume } from '../../objects';

/**
 * What KubeVirt's volume kinds are, in a few plain words, and whether what
 * the guest writes survives a stop of the VM (KubeVirt v1.9.0
 * staging/src/kubevirt.io/api/core/v1/schema.go, type VolumeSource).
 *
 * @internal
 */
export const volumeKinds: Record<
  string,
  { text: string; persistent: boolean; readOnly?: boolean }
> = {
  dataVolume: { text: 'Disk made by a DataVolume', persistent: true },
  persistentVolumeClaim: { text: 'Existing volume claim', persistent: true },
  ephemeral: {
    text: 'Temporary layer over a volume claim',
    persistent: false,
  },
  containerDisk: {
    text: 'Container image, reset at restart',
    persistent: false,
  },
  hostDisk: { text: 'Disk image on the node', persistent: true },
  emptyDisk: { text: 'Empty scratch disk', persistent: false },
  cloudInitNoCloud: {
    text: 'Cloud-init data (NoCloud)',
    persistent: false,
    readOnly: true,
  },
  cloudInitConfigDrive: {
    text: 'Cloud-init data (config drive)',
    persistent: false,
    readOnly: true,
  },
  sysprep: {
    text: 'Windows answer file (Sysprep)',
    persistent: false,
    readOnly: true,
  },
  configMap: {
    text: 'Files of a ConfigMap',
    persistent: false,
    readOnly: true,
  },
  secret: { text: 'Files of a Secret', persistent: false, readOnly: true },
  serviceAccount: {
    text: 'Service account token',
    persistent: false,
    readOnly: true,
  },
  downwardAPI: {
    text: "The VM's own metadata",
    persistent: false,
    readOnly: true,
  },
  downwardMetrics: {
    text: 'Metrics of the node',
    persistent: false,
    readOnly: true,
  },
  memoryDump: { text: 'Claim for memory dumps', persistent: true },
  containerPath: {
    text: "Directory of the VM's pod",
    persistent: false,
    readOnly: true,
  },
};

/**
 * The key that names a volume's kind.
 *
 * @returns `unknown` where there is none
 * @internal
 */
export function volumeKindOf(volume: Volume | undefined): string {
  const keys = Object.keys(volume ?? {}).filter(key => key !== 'name');
  return keys.find(key => key in volumeKinds) ?? keys[0] ?? 'unknown';
}

/**
 * A volume's kind in a few plain words.
 *
 * @param volumeMode - of the claim behind it, where there is one
 * @internal
 */
export function kindTextOf(kind: string, volumeMode?: string): string {
  if (kind === 'unknown') {
    return 'No volume of this name';
  }
  const text = volumeKinds[kind]?.text ?? `Volume kind ${kind}`;
  if (kind !== 'persistentVolumeClaim' || volumeMode === undefined) {
    return text;
  }
  return volumeMode === 'Block'
    ? `${text}, as a block device`
    : `${text}, as an image file in its file system`;
}
