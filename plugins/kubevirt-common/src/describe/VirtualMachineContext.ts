import {
  DataVolume,
  EndpointSlice,
  Event,
  KubeVirt,
  PersistentVolumeClaim,
  Pod,
  Secret,
  Service,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
  VirtualMachineInstanceSpec,
} from '../objects';
import { GuestAgentReport } from './GuestAgentReport';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * One virtual machine's objects, sorted by what they are to it. `describe`
 * and `explain` read nothing else.
 *
 * @public
 */
export interface VirtualMachineContext {
  target: VirtualMachineTarget;
  /** The moment for which is described. */
  now: Date;
  vm?: VirtualMachine;
  vmi?: VirtualMachineInstance;
  /** What runs; where nothing does, what would. */
  spec: VirtualMachineInstanceSpec;
  /** The instance's pods, newest first, without a migration's target. */
  launchers: Pod[];
  /** The pods that a migration moves it to, newest first. */
  migrationTargets: Pod[];
  /** What is left of earlier runs. */
  formerLaunchers: Pod[];
  /** CDI's pods that fill its claims. */
  importers: Pod[];
  /** Newest first. */
  migrations: VirtualMachineInstanceMigration[];
  dataVolumes: DataVolume[];
  claims: PersistentVolumeClaim[];
  /** The claims that CDI fills in a claim's place, by that claim's uid. */
  primeClaims: PersistentVolumeClaim[];
  services: Service[];
  endpointSlices: EndpointSlice[];
  secrets: Secret[];
  /** Newest first. */
  events: Event[];
  kubeVirt?: KubeVirt;
  agent?: GuestAgentReport;
}
