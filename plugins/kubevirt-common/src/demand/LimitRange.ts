import { KubernetesObject } from '../objects';

/**
 * A core/v1 LimitRange, cut down to what is read from it.
 *
 * @public
 */
export interface LimitRange extends KubernetesObject {
  spec?: {
    limits?: {
      /** `Container`, `Pod` or `PersistentVolumeClaim`. */
      type?: string;
      min?: Record<string, string>;
      max?: Record<string, string>;
      /** The limit of a container that says none. */
      default?: Record<string, string>;
      defaultRequest?: Record<string, string>;
    }[];
  };
}
