import {
  CloudInitSource,
  VirtualMachineInstanceSpec,
} from 'backstage-plugin-kubevirt-common';
import { Shape } from './Shape';

/** Its texts may hold passwords: only that there is one is kept. */
const cloudInit: Shape<CloudInitSource> = {
  userData: false,
  userDataBase64: false,
  secretRef: true,
  networkData: false,
  networkDataBase64: false,
  networkDataSecretRef: true,
};

/** @internal */
export const virtualMachineInstanceSpec: Shape<VirtualMachineInstanceSpec> = {
  architecture: true,
  hostname: true,
  subdomain: true,
  nodeSelector: true,
  tolerations: true,
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
