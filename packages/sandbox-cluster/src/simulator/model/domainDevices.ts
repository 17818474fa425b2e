import { Quantity } from './KubeObject';

/**
 * A disk of the domain.
 *
 * @internal
 */
export interface Disk {
  name: string;
  bootOrder?: number;
  serial?: string;
  disk?: { bus?: string; readonly?: boolean };
  cdrom?: { bus?: string; readonly?: boolean };
  lun?: { bus?: string };
  [key: string]: unknown;
}

/**
 * Where cloud-init's text comes from.
 *
 * @internal
 */
export interface CloudInitSource {
  userData?: string;
  userDataBase64?: string;
  secretRef?: { name: string };
  networkData?: string;
  networkDataBase64?: string;
  networkDataSecretRef?: { name: string };
}

/**
 * A volume; one key besides `name` says of which kind.
 *
 * @internal
 */
export interface Volume {
  name: string;
  persistentVolumeClaim?: { claimName: string; hotpluggable?: boolean };
  dataVolume?: { name: string; hotpluggable?: boolean };
  ephemeral?: { persistentVolumeClaim?: { claimName: string } };
  containerDisk?: {
    image: string;
    imagePullPolicy?: string;
    imagePullSecret?: string;
    path?: string;
  };
  emptyDisk?: { capacity?: Quantity };
  cloudInitNoCloud?: CloudInitSource;
  cloudInitConfigDrive?: CloudInitSource;
  secret?: { secretName?: string; optional?: boolean };
  configMap?: { name?: string; optional?: boolean };
  sysprep?: { secret?: { name: string }; configMap?: { name: string } };
  serviceAccount?: { serviceAccountName?: string };
  memoryDump?: { claimName: string; hotpluggable?: boolean };
  [kind: string]: unknown;
}

/**
 * A network interface of the domain.
 *
 * @internal
 */
export interface Interface {
  name: string;
  masquerade?: object;
  bridge?: object;
  macAddress?: string;
  model?: string;
  ports?: { name?: string; port: number; protocol?: string }[];
  [binding: string]: unknown;
}

/**
 * A GPU or another host device.
 *
 * @internal
 */
export interface HostDevice {
  name: string;
  deviceName?: string;
  [key: string]: unknown;
}

/**
 * CPU topology and model.
 *
 * @internal
 */
export interface Cpu {
  cores?: number;
  sockets?: number;
  threads?: number;
  maxSockets?: number;
  model?: string;
  [key: string]: unknown;
}
