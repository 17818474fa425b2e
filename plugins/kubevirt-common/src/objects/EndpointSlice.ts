import { KubernetesObject } from './KubernetesObject';

/**
 * A `discovery.k8s.io/v1` EndpointSlice: which addresses stand behind a
 * Service, and whether they are ready.
 *
 * @public
 */
export interface EndpointSlice extends KubernetesObject {
  endpoints?: {
    addresses?: string[];
    conditions?: { ready?: boolean };
    targetRef?: { kind?: string; name?: string; uid?: string };
  }[];
}
