/**
 * A file system that the host shares with the guest by virtiofs.
 *
 * @public
 */
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
