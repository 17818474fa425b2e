import {
  controllerReference,
  Endpoint,
  EndpointPort,
  EndpointSlice,
  Service,
} from '../../model';

const managedBy = 'endpointslice.kubernetes.io/managed-by';
const controllerName = 'endpointslice-controller.k8s.io';
/** How many endpoints a slice has at most. */
const capacity = 100;

/**
 * Renders the slices of a Service: one for each hundred pods that are reached
 * at the same ports, and an empty one where there are none.
 *
 * Source: Kubernetes 1.36 staging/src/k8s.io/endpointslice/reconciler.go.
 *
 * @param reached - the pods behind the Service, each with its ports
 * @returns new slices, which the server is still to name
 * @internal
 */
export function renderEndpointSlices(
  service: Service,
  reached: { endpoint: Endpoint; ports: EndpointPort[] }[],
): EndpointSlice[] {
  const byPorts = new Map<
    string,
    { ports: EndpointPort[]; endpoints: Endpoint[] }
  >();
  for (const { endpoint, ports } of reached) {
    const key = JSON.stringify(ports);
    const same = byPorts.get(key) ?? { ports, endpoints: [] };
    same.endpoints.push(endpoint);
    byPorts.set(key, same);
  }
  const contents =
    byPorts.size > 0
      ? [...byPorts.values()].flatMap(({ ports, endpoints }) =>
          pagesOf(endpoints).map(page => ({ ports, endpoints: page })),
        )
      : [{ ports: [], endpoints: [] }];
  const { namespace, name, labels } = service.metadata;
  const { clusterIP = 'None' } = service.spec;
  return contents.map(({ ports, endpoints }) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: '',
      generateName: `${name}-`,
      namespace,
      labels: {
        ...labels,
        ...(clusterIP === 'None' && { 'service.kubernetes.io/headless': '' }),
        'kubernetes.io/service-name': name,
        [managedBy]: controllerName,
      },
      ownerReferences: [controllerReference(service)],
    },
    addressType: 'IPv4',
    endpoints,
    ports,
  }));
}

function pagesOf(endpoints: Endpoint[]): Endpoint[][] {
  const count = Math.ceil(endpoints.length / capacity);
  return Array.from({ length: count }, (_, index) =>
    endpoints.slice(index * capacity, (index + 1) * capacity),
  );
}

/**
 * Whether a slice is the controller's, and not written by somebody else.
 *
 * @internal
 */
export function isManaged({ metadata }: EndpointSlice): boolean {
  return metadata.labels?.[managedBy] === controllerName;
}
