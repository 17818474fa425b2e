import { isIP } from 'node:net';
import type {
  IoK8sApiCoreV1ServicePort as ServicePort,
  IoK8sApiCoreV1ServiceSpec as ServiceSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { labelErrors } from '../../validation/labelErrors';
import { nameRules } from '../../validation/nameRules';
import { portNameErrors } from '../../validation/portNameErrors';

import { serviceTrafficErrors } from './serviceTrafficErrors';

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

/**
 * What is wrong with the specification of a service.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateService.
 *
 * @internal
 */
export function serviceErrors(spec: ServiceSpec): FieldError[] {
  const errors: FieldError[] = [];
  const ports = spec.ports ?? [];
  const headless = spec.clusterIP === 'None';
  if (ports.length === 0 && !headless && spec.type !== 'ExternalName') {
    errors.push(fieldErrors.required('spec.ports'));
  }
  if (spec.type === 'ExternalName') {
    if (spec.clusterIP) {
      errors.push(
        fieldErrors.forbidden(
          'spec.clusterIPs[0]',
          "may not be set when `type` is 'ExternalName'",
        ),
      );
    }
    errors.push(
      ...(spec.externalName
        ? nameRules
            .subdomain(spec.externalName.replace(/\.$/, ''))
            .map(message =>
              fieldErrors.invalid(
                'spec.externalName',
                spec.externalName,
                message,
              ),
            )
        : [fieldErrors.required('spec.externalName')]),
    );
  }
  const names = new Set<string>();
  ports.forEach((port, index) =>
    errors.push(
      ...portErrors(`spec.ports[${index}]`, port, ports.length > 1, names),
    ),
  );
  errors.push(...labelErrors(spec.selector, 'spec.selector'));
  if (!['None', 'ClientIP'].includes(spec.sessionAffinity ?? '')) {
    errors.push(
      fieldErrors.notSupported('spec.sessionAffinity', spec.sessionAffinity, [
        'ClientIP',
        'None',
      ]),
    );
  }
  if (!types.includes(spec.type ?? '')) {
    errors.push(fieldErrors.notSupported('spec.type', spec.type, types));
  }
  if (spec.clusterIP && !headless && isIP(spec.clusterIP) === 0) {
    errors.push(
      fieldErrors.invalid(
        'spec.clusterIPs[0]',
        spec.clusterIP,
        'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
      ),
    );
  }
  if (headless && ['NodePort', 'LoadBalancer'].includes(spec.type ?? '')) {
    errors.push(
      fieldErrors.invalid(
        'spec.clusterIPs[0]',
        'None',
        `may not be set to 'None' for ${spec.type} services`,
      ),
    );
  }
  return [
    ...errors,
    ...duplicatePorts(ports),
    ...nodePortErrors(spec),
    ...serviceTrafficErrors(spec),
  ];
}

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
