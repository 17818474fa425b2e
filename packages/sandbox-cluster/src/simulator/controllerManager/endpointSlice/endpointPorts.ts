import { EndpointPort, Pod, Service, ServicePort } from '../../model';

/**
 * Finds the ports of a pod that a Service sends to. One that the pod does not
 * name is left out.
 *
 * Source: Kubernetes 1.36 staging/src/k8s.io/endpointslice/utils.go.
 *
 * @internal
 */
export function endpointPorts(service: Service, pod: Pod): EndpointPort[] {
  return (service.spec.ports ?? []).flatMap(servicePort => {
    const { name = '', protocol = 'TCP', appProtocol } = servicePort;
    const port = targetPort(servicePort, protocol, pod);
    return port === undefined
      ? []
      : { name, port, protocol, ...(appProtocol && { appProtocol }) };
  });
}

function targetPort(
  { port, targetPort: target = port }: ServicePort,
  protocol: string,
  pod: Pod,
): number | undefined {
  if (typeof target === 'number') return target;
  const sidecars = (pod.spec.initContainers ?? []).filter(
    ({ restartPolicy }) => restartPolicy === 'Always',
  );
  return [...pod.spec.containers, ...sidecars]
    .flatMap(({ ports = [] }) => ports)
    .find(
      ({ name, protocol: of = 'TCP' }) => name === target && of === protocol,
    )?.containerPort;
}
