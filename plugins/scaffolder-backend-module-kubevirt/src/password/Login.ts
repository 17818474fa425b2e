/**
 * How a virtual machine's default user gets a password.
 *
 * @internal
 */
export interface Login {
  /** cloud-init's text with the password's hash. */
  userData: string;
  /** The password itself, where somebody has yet to read it. */
  password?: string;
}

/**
 * Name of the Secret that holds a generated password until it was read.
 *
 * @param name - of the virtual machine
 * @internal
 */
export function passwordSecretName(name: string): string {
  return `${name}-password`;
}
