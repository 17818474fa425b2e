import { KubeObject } from './KubeObject';

/**
 * A `v1` Service.
 *
 * @internal
 */
export interface Service extends KubeObject {
  spec: {
    type?: string;
    clusterIP?: string;
    selector?: Record<string, string>;
    ports?: ServicePort[];
    publishNotReadyAddresses?: boolean;
  };
}

/**
 * A port of a Service.
 *
 * @internal
 */
export interface ServicePort {
  name?: string;
  port: number;
  /** A number, or the name of a port of the pod; `port` where left out. */
  targetPort?: number | string;
  protocol?: string;
  appProtocol?: string;
}

/**
 * A `discovery.k8s.io/v1` EndpointSlice: what stands behind a Service.
 *
 * @internal
 */
export interface EndpointSlice extends KubeObject {
  addressType: string;
  /** Null where there are none, if it was written as protobuf. */
  endpoints?: Endpoint[] | null;
  ports?: EndpointPort[] | null;
}

/**
 * A pod behind a Service.
 *
 * @internal
 */
export interface Endpoint {
  addresses: string[];
  conditions: { ready: boolean; serving: boolean; terminating: boolean };
  hostname?: string;
  nodeName?: string;
  zone?: string;
  targetRef: { kind: string; namespace?: string; name: string; uid?: string };
}

/**
 * A port at which the pods of a slice are reached.
 *
 * @internal
 */
export interface EndpointPort {
  name: string;
  port: number;
  protocol: string;
  appProtocol?: string;
}
