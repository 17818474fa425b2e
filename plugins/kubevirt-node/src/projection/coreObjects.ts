import {
  ContainerStatus,
  EndpointSlice,
  Event,
  KubernetesObject,
  Pod,
  Service,
} from 'backstage-plugin-kubevirt-common';
import { conditions, controllerMetadata, metadata } from './metadata';
import { Shape } from './Shape';

const containerStatuses: Shape<ContainerStatus[]> = [
  {
    name: true,
    image: true,
    ready: true,
    restartCount: true,
    state: true,
    lastState: true,
  },
];

/** @internal */
export const pod: Shape<Pod> = {
  apiVersion: true,
  kind: true,
  metadata: controllerMetadata,
  spec: {
    nodeName: true,
    containers: [{ name: true, image: true, resources: true }],
  },
  status: {
    phase: true,
    reason: true,
    message: true,
    podIP: true,
    conditions,
    initContainerStatuses: containerStatuses,
    containerStatuses,
  },
};

/** @internal */
export const namespace: Shape<KubernetesObject> = {
  apiVersion: true,
  kind: true,
  metadata,
};

/** @internal */
export const service: Shape<Service> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: { type: true, clusterIP: true, selector: true, ports: true },
  status: { loadBalancer: true },
};

/** @internal */
export const endpointSlice: Shape<EndpointSlice> = {
  apiVersion: true,
  kind: true,
  metadata,
  endpoints: onlyLaunchers,
};

/** A cluster has many Services; only launcher pods behind them matter. */
function onlyLaunchers(endpoints: unknown): unknown {
  return Array.isArray(endpoints)
    ? endpoints
        .filter(endpoint =>
          String(endpoint?.targetRef?.name).startsWith('virt-launcher-'),
        )
        .map(({ addresses, conditions: { ready } = {}, targetRef }) => ({
          addresses,
          conditions: { ready },
          targetRef: {
            kind: targetRef.kind,
            name: targetRef.name,
            uid: targetRef.uid,
          },
        }))
    : undefined;
}

/** @internal */
export const event: Shape<Event> = {
  apiVersion: true,
  kind: true,
  metadata,
  involvedObject: {
    apiVersion: true,
    kind: true,
    namespace: true,
    name: true,
    uid: true,
    fieldPath: true,
  },
  type: true,
  reason: true,
  message: true,
  count: true,
  firstTimestamp: true,
  lastTimestamp: true,
  eventTime: true,
  series: { count: true, lastObservedTime: true },
  source: { component: true, host: true },
  reportingComponent: true,
};
