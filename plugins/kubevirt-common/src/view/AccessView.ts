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

/**
 * A port, and every way to it.
 *
 * @public
 */
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
