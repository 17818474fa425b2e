import { Container, Pod } from './model';

function projectContainer(container: Container): Container {
  const { name, image, env, ports, resources, restartPolicy } = container;
  return { name, image, env, ports, resources, restartPolicy };
}

/**
 * Cuts a pod down to what the simulator reads and writes: a launcher pod is
 * larger than everything else of its machine together.
 *
 * @internal
 */
export function projectPod(pod: Pod): Pod {
  const { initContainers, containers, ...spec } = pod.spec;
  return {
    ...pod,
    spec: {
      nodeName: spec.nodeName,
      hostname: spec.hostname,
      subdomain: spec.subdomain,
      nodeSelector: spec.nodeSelector,
      affinity: spec.affinity,
      tolerations: spec.tolerations,
      volumes: spec.volumes,
      restartPolicy: spec.restartPolicy,
      readinessGates: spec.readinessGates,
      initContainers: initContainers?.map(projectContainer),
      containers: containers.map(projectContainer),
    },
  };
}
