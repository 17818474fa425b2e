import { Rule } from '../Rule';
import { accessCredentials } from './accessCredentials';
import { bootloader } from './bootloader';
import { containerDisks } from './containerDisks';
import { devices } from './devices';
import { disks } from './disks';
import { disksHaveVolumes } from './disksHaveVolumes';
import { evictionStrategy } from './evictionStrategy';
import { filesystems } from './filesystems';
import { guestMemory } from './guestMemory';
import { hostname } from './hostname';
import { interfaceBindings } from './interfaceBindings';
import { interfaceFields } from './interfaceFields';
import { interfacesAndNetworks } from './interfacesAndNetworks';
import { machineType } from './machineType';
import { networks } from './networks';
import { probes } from './probes';
import { resources } from './resources';
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
  resources,
  guestMemory,
  machineType,
  networks,
  interfaceBindings,
  interfacesAndNetworks,
  interfaceFields,
  devices,
  disksHaveVolumes,
  probes,
  disks,
  bootloader,
  volumes,
  containerDisks,
  accessCredentials,
  evictionStrategy,
  filesystems,
];
