import { KubeObject } from '../model';

/**
 * Something that is done to a machine once it has a status.
 *
 * @public
 */
export interface SceneAction {
  /** The `printableStatus` to wait for. */
  when: string;
  /** `delete`, or a call of virt-api such as `stop` or `pause`. */
  action: 'delete' | 'stop' | 'pause' | 'migrate' | 'restart';
  options?: object;
}

/**
 * One machine of a scene, with what it needs, and how it ends up.
 *
 * @public
 */
export interface SceneMachine {
  /** The machine's name. */
  name: string;
  /** What it shows, in a few words. */
  title: string;
  /** The `printableStatus` that it comes to. */
  status: string;
  /** The machine and what belongs to it, in the order to create. */
  objects: KubeObject[];
  actions?: SceneAction[];
}

/**
 * Machines to look at.
 *
 * @public
 */
export interface Scene {
  namespace: string;
  /** Objects that all of them need. */
  objects: KubeObject[];
  machines: SceneMachine[];
  /** Gates that its machines need, opened in the KubeVirt object. */
  featureGates?: string[];
}
