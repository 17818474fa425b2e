import type {
  IoK8sApiCoreV1ServicePort as ServicePort,
  IoK8sApiCoreV1ServiceSpec as ServiceSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../validation/labelErrors';
import { nameRules } from '../../validation/nameRules';
import { portNameErrors } from '../../validation/portNameErrors';

/**
 * What is wrong with the ports of a service.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateService, validateServicePort.
 *
 * @internal
 */
export const servicePortErrors = {
  /** Each by itself, and their names. */
  each(ports: ServicePort[]): FieldError[] {
    const names = new Set<string>();
    return ports.flatMap((port, index) =>
      portErrors(`spec.ports[${index}]`, port, ports.length > 1, names),
    );
  },

  /** Two of one number and protocol. */
  repeated: duplicatePorts,

  /** Those on the nodes. */
  onNodes: nodePortErrors,
};

function portErrors(
  field: string,
  port: ServicePort,
  nameRequired: boolean,
  names: Set<string>,
): FieldError[] {
  const errors: FieldError[] = [];
  if (nameRequired && !port.name) {
    errors.push(fieldErrors.required(`${field}.name`));
  } else if (port.name) {
    errors.push(
      ...nameRules
        .label(port.name)
        .map(message =>
          fieldErrors.invalid(`${field}.name`, port.name, message),
        ),
    );
    if (names.has(port.name)) {
      errors.push(fieldErrors.duplicate(`${field}.name`, port.name));
    }
    names.add(port.name);
  }
  if (!isPort(port.port)) {
    errors.push(
      fieldErrors.outOfRange(`${field}.port`, port.port ?? 0, 1, 65535),
    );
  }
  if (!['TCP', 'UDP', 'SCTP'].includes(port.protocol ?? '')) {
    errors.push(
      fieldErrors.notSupported(`${field}.protocol`, port.protocol, [
        'SCTP',
        'TCP',
        'UDP',
      ]),
    );
  }
  const target = port.targetPort as string | number | undefined;
  if (typeof target === 'number' && !isPort(target)) {
    errors.push(
      fieldErrors.outOfRange(`${field}.targetPort`, target, 1, 65535),
    );
  } else if (typeof target === 'string') {
    errors.push(
      ...portNameErrors(target).map(message =>
        fieldErrors.invalid(`${field}.targetPort`, target, message),
      ),
    );
  }
  const { appProtocol } = port;
  if (appProtocol !== undefined) {
    errors.push(
      ...qualifiedNameErrors(appProtocol).map(message =>
        fieldErrors.invalid(`${field}.appProtocol`, appProtocol, message),
      ),
    );
  }
  return errors;
}

function duplicatePorts(ports: ServicePort[]): FieldError[] {
  const seen = new Set<string>();
  return ports.flatMap(({ protocol, port }, index) => {
    const key = `${protocol}/${port}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated
      ? [
          fieldErrors.duplicate(`spec.ports[${index}]`, {
            Name: '',
            Protocol: protocol,
            AppProtocol: null,
            Port: port,
            TargetPort: 0,
            NodePort: 0,
          }),
        ]
      : [];
  });
}

function nodePortErrors({ type, ports = [] }: ServiceSpec): FieldError[] {
  const seen = new Set<string>();
  return ports.flatMap(({ nodePort, protocol }, index) => {
    const field = `spec.ports[${index}].nodePort`;
    if (!nodePort) {
      return [];
    }
    if (type === 'ClusterIP') {
      return [
        fieldErrors.forbidden(
          field,
          "may not be used when `type` is 'ClusterIP'",
        ),
      ];
    }
    const key = `${protocol}/${nodePort}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [fieldErrors.duplicate(field, nodePort)] : [];
  });
}

function isPort(value: unknown): value is number {
  return (
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535
  );
}
