/**
 * What the guest agent answers when it is asked, as KubeVirt's subresources
 * `userlist` and `filesystemlist` give it. It stands in no object.
 *
 * @public
 */
export interface GuestAgentReport {
  users?: {
    userName?: string;
    /** Seconds since 1970. */
    loginTime?: number;
  }[];
  filesystems?: {
    mountPoint?: string;
    fileSystemType?: string;
    diskName?: string;
    totalBytes?: number;
    usedBytes?: number;
  }[];
}
