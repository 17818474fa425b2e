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
