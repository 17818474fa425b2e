import { GuestOsInfo } from '../model';

/**
 * What a domain is doing. A domain that is `shutoff` or `crashed` has ended.
 *
 * @public
 */
export type DomainState = 'running' | 'paused' | 'shutoff' | 'crashed';

/**
 * What the guest agent reports while it is connected.
 *
 * @public
 */
export interface GuestAgent {
  osInfo: GuestOsInfo;
  hostname: string;
  /** Too old for what KubeVirt asks of it. */
  outdated?: boolean;
  users: { userName: string; loginTime: number }[];
  filesystems: {
    diskName: string;
    mountPoint: string;
    fileSystemType: string;
    usedBytes: number;
    totalBytes: number;
  }[];
}

/**
 * An operating system in a domain, as far as the outside meets it.
 *
 * @public
 */
export interface Guest {
  /** Set while the agent is connected. */
  readonly agent?: GuestAgent;
  /** The power button; a guest may take its time, or ignore it. */
  pressPowerButton(): void;
  /** Connects to the serial console; one at a time. */
  openConsole(terminal: Terminal): ConsoleSession;
  /** Connects to a TCP port; undefined where nothing listens. */
  connect(port: number): TcpService | undefined;
  /** What a screenshot or VNC shows, as lines of text. */
  screen(): string[];
}

/**
 * The outside end of a serial line.
 *
 * @public
 */
export interface Terminal {
  write(bytes: Uint8Array): void;
  /** Hangs up. */
  close(): void;
}

/**
 * The guest's end of a serial line.
 *
 * @public
 */
export interface ConsoleSession {
  /** Takes in keystrokes. */
  input(bytes: Uint8Array): void;
  /** The other side hung up. */
  end(): void;
}

/**
 * A service that listens in the guest.
 *
 * @public
 */
export type TcpService = (connection: {
  write(bytes: Uint8Array): void;
  end(): void;
}) => { data(bytes: Uint8Array): void; closed(): void };

/**
 * A virtual machine on a node, as libvirt would know it.
 *
 * @public
 */
export interface Domain {
  /** Of the instance it runs. */
  readonly uid: string;
  readonly namespace: string;
  readonly name: string;
  readonly startedAt: Date;
  state: DomainState;
  /** The node it runs on. */
  node: string;
  /** The node it moves to at the moment. */
  movesTo?: string;
  /** Why it is paused: by the user, or by an I/O error. */
  pausedBy?: 'user' | 'ioError' | 'migration';
  /** Whether it ran before the simulator did: what it knew is still known. */
  readonly adopted?: boolean;
  /** Whether a shutdown was asked for. */
  shuttingDown?: boolean;
  /** Counts up at every reboot or reset. */
  boots: number;
  guest?: Guest;
}
