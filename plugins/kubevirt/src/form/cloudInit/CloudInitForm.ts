/**
 * The parts of a cloud-config that the form shows.
 *
 * @internal
 */
export interface CloudInitForm {
  /** Users with a name; the image's own, `default`, is not among them. */
  users: CloudInitUser[];
  /** Public keys of the image's own user. */
  sshKeys: string[];
  packages: string[];
  mounts: CloudInitMount[];
}

/** @internal */
export interface CloudInitUser {
  name: string;
  sshKeys: string[];
  /** Whether it may do all without a password. */
  sudo: boolean;
}

/** @internal */
export interface CloudInitMount {
  device: string;
  mountPoint: string;
}
