import { KubernetesObject } from '../objects';

/**
 * The answer to a GET of
 * `/v1/virtual-machines/:cluster/:namespace/:name/manifest`.
 *
 * @public
 */
export interface VirtualMachineManifestResponse {
  /**
   * The VirtualMachine, its instance, and what belongs to it, as the cluster
   * has them, without what may be a password. No Secret is among them.
   */
  objects: KubernetesObject[];
  /** The names of the Secrets that it uses. */
  secrets: string[];
  /** What belongs to it and could not be read, and why. */
  unreadable: { kind: string; name: string; reason: string }[];
  /**
   * Whether the text of cloud-init stands in the objects: `none` is there,
   * it is `shown` but for what looks like a password, or `hidden` from those
   * without the permission.
   */
  cloudInit: 'none' | 'shown' | 'hidden';
}
