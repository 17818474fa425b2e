import { AccessView } from './AccessView';
import { ConditionView } from './ConditionView';
import { DeviceView } from './DeviceView';
import { DiskView } from './DiskView';
import { FilesystemView } from './FilesystemView';
import { GuestView } from './GuestView';
import { Health } from './Health';
import { InterfaceView } from './InterfaceView';
import { MigrationView } from './MigrationView';
import { Problem } from './Problem';
import { TimelineEntry } from './TimelineEntry';

/**
 * Everything that is shown of a virtual machine, or of a
 * VirtualMachineInstance that no VirtualMachine owns. `describe` makes it
 * from the cluster's objects; it holds no secret.
 *
 * @public
 */
export interface VirtualMachineView {
  kind: 'VirtualMachine' | 'VirtualMachineInstance';
  namespace: string;
  name: string;
  uid?: string;
  /** KubeVirt's printableStatus, verbatim; the phase of a bare VirtualMachineInstance. */
  status: string;
  health: Health;
  /** One sentence: the first problem's summary, else the status in words. */
  headline: string;
  /** Most decisive first. */
  problems: Problem[];
  runStrategy?: string;
  labels: Record<string, string>;
  /** RFC 3339. */
  createdAt?: string;
  /** RFC 3339; when the guest that runs now was started. */
  bootedAt?: string;
  /** RFC 3339; when it last stopped. */
  stoppedAt?: string;
  /** Why it last stopped, in a sentence. */
  stopReason?: string;
  node?: string;
  migration?: MigrationView;
  /** vCPUs and guest memory, as asked for and as given. */
  cpu: { requested?: string; guest?: number };
  memory: { requested?: string; guest?: string };
  instancetype?: string;
  preference?: string;
  boot: {
    /** Name of the disk it boots from. */
    disk?: string;
    /** Whether what is written to it survives a stop of the VM. */
    persistent?: boolean;
    /** Name of the interface that is tried before any disk, where one is. */
    network?: string;
  };
  disks: DiskView[];
  filesystems: FilesystemView[];
  interfaces: InterfaceView[];
  devices: DeviceView[];
  guest: GuestView;
  access: AccessView;
  conditions: ConditionView[];
  /** Newest first. */
  timeline: TimelineEntry[];
}
