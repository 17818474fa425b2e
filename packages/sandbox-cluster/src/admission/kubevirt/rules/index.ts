import { Rule } from '../Rule';
import { accessCredentials } from './accessCredentials';
import { architecture } from './architecture';
import { bootloader } from './bootloader';
import { containerDisks } from './containerDisks';
import { cpu } from './cpu';
import { cpuFeatures } from './cpuFeatures';
import { dedicatedCpus } from './dedicatedCpus';
import { devices } from './devices';
import { disks } from './disks';
import { disksHaveVolumes } from './disksHaveVolumes';
import { dns } from './dns';
import { evictionStrategy } from './evictionStrategy';
import { filesystems } from './filesystems';
import { firmware } from './firmware';
import { gatedDevices } from './gatedDevices';
import { guestMemory } from './guestMemory';
import { hostname } from './hostname';
import { hugepages } from './hugepages';
import { inputs } from './inputs';
import { interfaceBindings } from './interfaceBindings';
import { interfaceFields } from './interfaceFields';
import { interfacesAndNetworks } from './interfacesAndNetworks';
import { machineType } from './machineType';
import { memory } from './memory';
import { networks } from './networks';
import { probes } from './probes';
import { startStrategy } from './startStrategy';
import { volumes } from './volumes';

/**
 * The rules for the specification of a VMI, in virt-api's order, which is the
 * order of the causes in its answers.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-api/webhooks/validating-webhook/admitters/
 * vmi-create-admitter.go.
 *
 * @internal
 */
export const vmiSpecRules: readonly Rule[] = [
  hostname,
  memory,
  hugepages,
  guestMemory,
  machineType,
  firmware,
  cpu,
  dedicatedCpus,
  cpuFeatures,
  startStrategy,
  architecture,
  networks,
  interfaceBindings,
  interfacesAndNetworks,
  interfaceFields,
  devices,
  disksHaveVolumes,
  inputs,
  probes,
  disks,
  bootloader,
  volumes,
  containerDisks,
  accessCredentials,
  dns,
  evictionStrategy,
  gatedDevices,
  filesystems,
];
