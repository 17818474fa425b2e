import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1ContainerPort as ContainerPort,
  IoK8sApiCoreV1Volume as Volume,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';
import { portNameErrors } from '../../../validation/portNameErrors';
import { containerResourceErrors } from './containerResourceErrors';
import { environmentErrors } from './environmentErrors';
import { mountErrors } from './mountErrors';
import { securityErrors } from './securityErrors';

const messagePolicies = ['File', 'FallbackToLogsOnError'];
const pullPolicies = ['Always', 'IfNotPresent', 'Never'];
const protocols = ['SCTP', 'TCP', 'UDP'];

/**
 * What is wrong with a container, whichever kind it is of.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateContainerCommon.
 *
 * @param field - where it is
 * @param volumes - those of the pod
 *
 * @internal
 */
export function containerErrors(
  container: Container,
  field: string,
  volumes: readonly Volume[],
): FieldError[] {
  const { name, image } = container;
  return [
    ...(name
      ? nameRules
          .label(name)
          .map(message => fieldErrors.invalid(`${field}.name`, name, message))
      : [fieldErrors.required(`${field}.name`)]),
    ...(image ? [] : [fieldErrors.required(`${field}.image`)]),
    ...oneOf(
      `${field}.terminationMessagePolicy`,
      container.terminationMessagePolicy,
      messagePolicies,
    ),
    ...portErrors(container.ports ?? [], `${field}.ports`),
    ...environmentErrors(container, field),
    ...mountErrors(container, field, volumes),
    ...oneOf(
      `${field}.imagePullPolicy`,
      container.imagePullPolicy,
      pullPolicies,
    ),
    ...containerResourceErrors(container.resources ?? {}, `${field}.resources`),
    ...securityErrors.ofContainer(
      container.securityContext,
      `${field}.securityContext`,
    ),
  ];
}

/**
 * Ports of nodes that containers of one list want twice.
 *
 * @param list - where they are
 *
 * @internal
 */
export function hostPortErrors(
  containers: readonly Container[],
  list: string,
): FieldError[] {
  const seen = new Set<string>();
  return containers.flatMap(({ ports = [] }, index) =>
    ports.flatMap(({ protocol, hostIP = '', hostPort }, portIndex) => {
      const key = `${protocol}/${hostIP}/${hostPort}`;
      const repeated = seen.has(key);
      seen.add(key);
      return hostPort && repeated
        ? [
            fieldErrors.duplicate(
              `${list}[${index}].ports[${portIndex}].hostPort`,
              key,
            ),
          ]
        : [];
    }),
  );
}

function oneOf(
  field: string,
  value: string | undefined,
  known: readonly string[],
): FieldError[] {
  if (!value) {
    return [fieldErrors.required(field)];
  }
  return known.includes(value)
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}

function portErrors(ports: ContainerPort[], list: string): FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const { name, containerPort, hostPort, protocol } = port;
    const field = `${list}[${index}]`;
    const errors: FieldError[] = [];
    if (name) {
      const messages = portNameErrors(name);
      errors.push(
        ...messages.map(message =>
          fieldErrors.invalid(`${field}.name`, name, message),
        ),
      );
      if (messages.length === 0 && names.has(name)) {
        errors.push(fieldErrors.duplicate(`${field}.name`, name));
      }
      names.add(name);
    }
    return [
      ...errors,
      ...(containerPort
        ? rangeErrors(containerPort, `${field}.containerPort`)
        : [fieldErrors.required(`${field}.containerPort`)]),
      ...(hostPort ? rangeErrors(hostPort, `${field}.hostPort`) : []),
      ...oneOf(`${field}.protocol`, protocol, protocols),
    ];
  });
}

function rangeErrors(port: number, field: string): FieldError[] {
  return port >= 1 && port <= 65535
    ? []
    : [fieldErrors.outOfRange(field, port, 1, 65535)];
}
