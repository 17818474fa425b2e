import { Problem } from './Problem';

/**
 * The state of a virtual machine in one word: `running` as wanted, `progress`
 * on its way to it, `notice` fine but with something to know, `attention`
 * someone should look, `failed` will not get better by itself, `off` as wanted.
 *
 * @public
 */
export type Health =
  | 'running'
  | 'progress'
  | 'notice'
  | 'attention'
  | 'failed'
  | 'off';

/**
 * Whether a condition's present status is good news, bad news or neither.
 *
 * @public
 */
export type Polarity = 'good' | 'bad' | 'neutral';

/** @public */
export interface ConditionView {
  /** Kind of the object that carries it. */
  kind: string;
  /** Name of the object that carries it. */
  name: string;
  type: string;
  status: string;
  polarity: Polarity;
  reason?: string;
  message?: string;
  since?: string;
}

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

/** @public */
export interface DiskProgress {
  /** 0 to 100; absent where the source does not tell its size. */
  percent?: number;
  /** The DataVolume's phase. */
  phase: string;
  /** How often the import was begun again. */
  restarts: number;
}

/** @public */
export interface FilesystemView {
  /** Also the tag that the guest mounts. */
  name: string;
  kind: string;
  kindText: string;
  source?: string;
  claim?: string;
  size?: string;
  storageClass?: string;
  accessModes?: string[];
  persistent: boolean;
  /** Shell lines that mount it in the guest. */
  mount: string[];
}

/** @public */
export interface InterfaceView {
  name: string;
  /** `masquerade`, `bridge`, … */
  binding?: string;
  /** `pod`, or the secondary network's name. */
  network?: string;
  mac?: string;
  addresses: string[];
  /** `domain`, `guest-agent`, `multus-status`: who reported the addresses. */
  reportedBy: string[];
  /** The interface's name in the guest. */
  guestName?: string;
  linkState?: string;
  /** The only ports that reach the guest; absent where all do. */
  ports?: { name?: string; port: number; protocol: string }[];
}

/** @public */
export interface DeviceView {
  name: string;
  /** `gpu`, `hostDevice`, or the key under `devices`. */
  kind: string;
  deviceName?: string;
}

/** @public */
export interface GuestView {
  agentConnected: boolean;
  os?: string;
  kernel?: string;
  machine?: string;
  /** The user that the image is known to have or cloud-init makes. */
  user?: string;
  /** Who is signed in, where the agent was asked. */
  users?: GuestUserView[];
  /** What is mounted, where the agent was asked. */
  filesystems?: GuestFilesystemView[];
}

/** @public */
export interface GuestUserView {
  name: string;
  /** RFC 3339; since when. */
  since?: string;
}

/** @public */
export interface GuestFilesystemView {
  mountPoint: string;
  type?: string;
  /** Name of the disk that it is on. */
  disk?: string;
  /** Bytes. */
  size?: number;
  /** Bytes. */
  used?: number;
}

/**
 * A live migration that is under way, or the last one.
 *
 * @public
 */
export interface MigrationView {
  /** The phase of the VirtualMachineInstanceMigration, in KubeVirt's own word. */
  phase?: string;
  source?: string;
  target?: string;
  /** `PreCopy`, `PostCopy` or `Paused`. */
  mode?: string;
  /** RFC 3339. */
  startedAt?: string;
  /** RFC 3339. */
  endedAt?: string;
  failureReason?: string;
}

/** @public */
export interface TimelineEntry {
  /** RFC 3339. */
  at: string;
  kind: string;
  name: string;
  type: 'Normal' | 'Warning' | 'Phase' | 'Condition';
  reason: string;
  message: string;
  /** How often, where more than once. */
  count: number;
}

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

/**
 * How to reach a virtual machine.
 *
 * @public
 */
export interface AccessView {
  /** Each port that a Service or the VM itself offers. */
  ports: PortAccess[];
  /** Serial console and graphical console by KubeVirt, start and stop, … */
  commands: AccessWay[];
}

/** @public */
export interface PortAccess {
  name?: string;
  port: number;
  protocol: 'TCP' | 'UDP' | 'SCTP';
  /** What is known to speak on this port: `ssh`, `vnc`, `rdp`, `http`, … */
  application?: string;
  /** The Service that offers it; absent where the VM alone does. */
  service?: string;
  ways: AccessWay[];
  /** What keeps this port from being reached, in sentences; empty where nothing is known to. */
  obstacles: string[];
}

/**
 * One way to reach something.
 *
 * @public
 */
export interface AccessWay {
  /** Stable id, `in-cluster`, `kubectl-port-forward`, `virtctl-vnc` for instance. */
  id: string;
  /** From where it works. */
  from: 'cluster' | 'anywhere' | 'network';
  /** What it does, a few words. */
  title: string;
  /** An address (host:port or URL), where there is one. */
  address?: string;
  /** Lines for a POSIX shell, in order. */
  commands: string[];
  /** What to know before using it. */
  note?: string;
  /** What keeps it from working now, in sentences; empty where nothing is known to. */
  obstacles?: string[];
}
