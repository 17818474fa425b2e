import {
  CloudInitSource,
  VirtualMachineInstanceSpec,
} from 'backstage-plugin-kubevirt-common';
import { Shape } from './Shape';

/**
 * Stands where a text was that may hold passwords. It says that there was
 * one, and nothing of it.
 *
 * @internal
 */
export const WITHHELD = '(withheld)';

const withheld = (text: unknown) => (text ? WITHHELD : undefined);

const cloudInit: Shape<CloudInitSource> = {
  userData: withheld,
  userDataBase64: withheld,
  secretRef: true,
  networkData: withheld,
  networkDataBase64: withheld,
  networkDataSecretRef: true,
};

/** @internal */
export const virtualMachineInstanceSpec: Shape<VirtualMachineInstanceSpec> = {
  architecture: true,
  hostname: true,
  subdomain: true,
  nodeSelector: true,
  evictionStrategy: true,
  terminationGracePeriodSeconds: true,
  domain: {
    cpu: {
      cores: true,
      sockets: true,
      threads: true,
      model: true,
      dedicatedCpuPlacement: true,
    },
    memory: { guest: true, hugepages: true },
    resources: { requests: true, limits: true },
    machine: true,
    firmware: true,
    devices: true,
  },
  networks: true,
  volumes: [
    {
      name: true,
      persistentVolumeClaim: true,
      dataVolume: true,
      ephemeral: true,
      containerDisk: true,
      hostDisk: true,
      emptyDisk: true,
      cloudInitNoCloud: cloudInit,
      cloudInitConfigDrive: cloudInit,
      sysprep: true,
      configMap: true,
      secret: true,
      serviceAccount: true,
      downwardAPI: true,
      downwardMetrics: true,
      memoryDump: true,
      '*': true,
    },
  ],
  accessCredentials: true,
  livenessProbe: true,
  readinessProbe: true,
};
