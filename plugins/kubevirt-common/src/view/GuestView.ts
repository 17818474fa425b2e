/**
 * What is known of the guest.
 *
 * @public
 */
export interface GuestView {
  agentConnected: boolean;
  /** The agent's own, where it was asked. */
  agentVersion?: string;
  /** As the guest calls itself, where the agent was asked. */
  hostname?: string;
  /** The zone's name and its seconds from UTC, where the agent was asked. */
  timezone?: string;
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

/**
 * Somebody who is signed in to the guest.
 *
 * @public
 */
export interface GuestUserView {
  name: string;
  /** RFC 3339; since when. */
  since?: string;
}

/**
 * A file system that the guest has mounted.
 *
 * @public
 */
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
