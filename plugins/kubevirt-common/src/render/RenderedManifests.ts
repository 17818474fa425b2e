import {
  DataVolume,
  KubernetesObject,
  Secret,
  Service,
  VirtualMachine,
} from '../objects';

/**
 * How values become objects: `modern` is what KubeVirt recommends today,
 * `chart` what the Helm chart of virtual machines makes of them, object for
 * object.
 *
 * @public
 */
export type RenderProfile = 'modern' | 'chart';

/**
 * A Secret to be written.
 *
 * @public
 */
export interface RenderedSecret extends Secret {
  type: 'Opaque';
  /** Text by key, not encoded. */
  stringData: Record<string, string>;
}

/**
 * The objects that make up one virtual machine.
 *
 * @public
 */
export interface RenderedManifests {
  virtualMachine: VirtualMachine;
  /** Offers the ports; absent where there are none. */
  service?: Service;
  /** Holds the cloud-init text, in the profile `modern`. */
  cloudInitSecret?: RenderedSecret;
  /** Holds the public SSH keys, where there are any. */
  sshKeysSecret?: RenderedSecret;
  /** What KubeVirt will make of the VM's DataVolume template. Never applied, but good for a dry run. */
  dataVolume?: DataVolume;
  /** All objects to apply, in that order. */
  all: KubernetesObject[];
}
