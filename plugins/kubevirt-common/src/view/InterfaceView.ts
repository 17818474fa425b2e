/**
 * A network interface: as asked for, and as the cluster and the guest report it.
 *
 * @public
 */
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
