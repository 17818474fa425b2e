/**
 * What the guest agent answers when it is asked. It stands in no object:
 * whoever describes a virtual machine asks KubeVirt's subresources for it,
 * `GET …/virtualmachineinstances/<name>/guestosinfo`, or `userlist` and
 * `filesystemlist` alone, and gives the answers on.
 *
 * @public
 */
export interface GuestAgentReport {
  /** The `items` of `userlist`. */
  users?: GuestAgentUser[];
  /** The `items` of `filesystemlist`. */
  filesystems?: GuestAgentFilesystem[];
  /** The answer of `guestosinfo`; its lists stand in for those above where they are absent. */
  info?: {
    guestAgentVersion?: string;
    hostname?: string;
    /** The zone's name and its seconds from UTC: `CET, 3600`. */
    timezone?: string;
    os?: {
      id?: string;
      name?: string;
      prettyName?: string;
      kernelRelease?: string;
      machine?: string;
    };
    userList?: GuestAgentUser[];
    fsInfo?: { disks?: GuestAgentFilesystem[] };
  };
}

/**
 * Somebody who is logged in to the guest, as `userlist` tells it.
 *
 * @public
 */
export interface GuestAgentUser {
  userName?: string;
  /** Seconds since 1970. */
  loginTime?: number;
}

/**
 * A file system that the guest has mounted, as `filesystemlist` tells it.
 *
 * @public
 */
export interface GuestAgentFilesystem {
  mountPoint?: string;
  fileSystemType?: string;
  diskName?: string;
  totalBytes?: number;
  usedBytes?: number;
}
