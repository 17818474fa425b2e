import { Endpoint, findCondition, Node, Pod, Service } from '../../model';

/**
 * Says how a pod stands behind a Service that selects it.
 *
 * Source: Kubernetes 1.36 staging/src/k8s.io/endpointslice/utils.go.
 *
 * @param options.node - where the pod runs, if that is known
 * @returns undefined for a pod that has ended or has no address yet
 * @internal
 */
export function endpointOf(options: {
  service: Service;
  pod: Pod;
  node?: Node;
}): Endpoint | undefined {
  const { service, pod, node } = options;
  const { phase = '', podIP } = pod.status ?? {};
  if (!podIP || ['Succeeded', 'Failed'].includes(phase)) return undefined;
  const { namespace, name, uid, deletionTimestamp } = pod.metadata;
  const { hostname, subdomain, nodeName } = pod.spec;
  const serving = findCondition(pod, 'Ready')?.status === 'True';
  const terminating = deletionTimestamp !== undefined;
  const ready =
    service.spec.publishNotReadyAddresses || (serving && !terminating);
  const zone = node?.metadata.labels?.['topology.kubernetes.io/zone'];
  return {
    addresses: [podIP],
    conditions: { ready, serving, terminating },
    ...(hostname && subdomain === service.metadata.name && { hostname }),
    ...(nodeName && { nodeName }),
    ...(zone && { zone }),
    targetRef: { kind: 'Pod', namespace, name, uid },
  };
}
