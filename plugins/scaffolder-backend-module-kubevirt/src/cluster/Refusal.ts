import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';

/**
 * An API server's refusal of one object.
 *
 * @internal
 */
export interface Refusal {
  readonly object: KubernetesObject;
  readonly error: KubernetesApiError;
}
