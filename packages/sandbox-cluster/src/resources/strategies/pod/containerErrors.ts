import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1ContainerPort as ContainerPort,
  IoK8sApiCoreV1EnvVar as EnvVar,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';
import { portNameErrors } from '../../../validation/portNameErrors';
import { containerResourceErrors } from './containerResourceErrors';

const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;

/**
 * What is wrong with a container.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateContainerCommon.
 *
 * @param field - where it is
 * @param names - the names of the containers before; its own is added
 * @param volumes - the names of the pod's volumes
 *
 * @internal
 */
export function containerErrors(
  container: Container,
  field: string,
  names: Set<string>,
  volumes: readonly string[],
): FieldError[] {
  const { name, image, imagePullPolicy } = container;
  const errors: FieldError[] = [];
  if (!name) {
    errors.push(fieldErrors.required(`${field}.name`));
  } else {
    errors.push(
      ...nameRules
        .label(name)
        .map(message => fieldErrors.invalid(`${field}.name`, name, message)),
    );
    if (names.has(name)) {
      errors.push(fieldErrors.duplicate(`${field}.name`, name));
    }
    names.add(name);
  }
  if (!image) {
    errors.push(fieldErrors.required(`${field}.image`));
  } else if (image !== image.trim()) {
    errors.push(
      fieldErrors.invalid(
        `${field}.image`,
        image,
        'must not have leading or trailing whitespace',
      ),
    );
  }
  for (const probe of [
    'livenessProbe',
    'readinessProbe',
    'startupProbe',
  ] as const) {
    if (container[probe]) {
      errors.push(...handlerErrors(container[probe], `${field}.${probe}`));
    }
  }
  errors.push(
    ...portErrors(container.ports ?? [], `${field}.ports`),
    ...(container.env ?? []).flatMap((variable, index) =>
      variableErrors(variable, `${field}.env[${index}]`),
    ),
    ...mountErrors(container, field, volumes),
  );
  if (
    imagePullPolicy &&
    !['Always', 'IfNotPresent', 'Never'].includes(imagePullPolicy)
  ) {
    errors.push(
      fieldErrors.notSupported(`${field}.imagePullPolicy`, imagePullPolicy, [
        'Always',
        'IfNotPresent',
        'Never',
      ]),
    );
  }
  return [
    ...errors,
    ...containerResourceErrors(container.resources ?? {}, `${field}.resources`),
  ];
}

function handlerErrors(probe: object, field: string): FieldError[] {
  const given = handlers.filter(handler => handler in probe);
  return given.length === 0
    ? [fieldErrors.required(field, 'must specify a handler type')]
    : given
        .slice(1)
        .map(handler =>
          fieldErrors.forbidden(
            `${field}.${handler}`,
            'may not specify more than 1 handler type',
          ),
        );
}

function portErrors(ports: ContainerPort[], field: string): FieldError[] {
  const names = new Set<string>();
  return ports.flatMap(({ name, containerPort, protocol }, index) => {
    const at = `${field}[${index}]`;
    const errors: FieldError[] = [];
    if (name) {
      const messages = portNameErrors(name);
      errors.push(
        ...messages.map(message =>
          fieldErrors.invalid(`${at}.name`, name, message),
        ),
      );
      if (messages.length === 0 && names.has(name)) {
        errors.push(fieldErrors.duplicate(`${at}.name`, name));
      }
      names.add(name);
    }
    if (!containerPort) {
      errors.push(fieldErrors.required(`${at}.containerPort`));
    } else if (containerPort < 1 || containerPort > 65535) {
      errors.push(
        fieldErrors.outOfRange(`${at}.containerPort`, containerPort, 1, 65535),
      );
    }
    if (!['SCTP', 'TCP', 'UDP'].includes(protocol ?? '')) {
      errors.push(
        fieldErrors.notSupported(`${at}.protocol`, protocol, [
          'SCTP',
          'TCP',
          'UDP',
        ]),
      );
    }
    return errors;
  });
}

function variableErrors(variable: EnvVar, field: string): FieldError[] {
  const errors: FieldError[] = [];
  if (!variable.name) {
    errors.push(fieldErrors.required(`${field}.name`));
  } else if (!/^[ -<>-~]*$/.test(variable.name)) {
    errors.push(
      fieldErrors.invalid(
        `${field}.name`,
        variable.name,
        "a valid environment variable name must consist only of printable ASCII characters other than '='",
      ),
    );
  }
  if (variable.valueFrom && variable.value) {
    errors.push(
      fieldErrors.invalid(
        `${field}.valueFrom`,
        '',
        'may not be specified when `value` is not empty',
      ),
    );
  }
  return errors;
}

function mountErrors(
  { volumeMounts = [] }: Container,
  field: string,
  volumes: readonly string[],
): FieldError[] {
  const paths = new Set<string>();
  return volumeMounts.flatMap(({ name, mountPath }, index) => {
    const at = `${field}.volumeMounts[${index}]`;
    const errors: FieldError[] = [];
    if (!name) {
      errors.push(fieldErrors.required(`${at}.name`));
    }
    if (!volumes.includes(name)) {
      errors.push(fieldErrors.notFound(`${at}.name`, name));
    }
    if (!mountPath) {
      errors.push(fieldErrors.required(`${at}.mountPath`));
    }
    if (paths.has(mountPath)) {
      errors.push(
        fieldErrors.invalid(`${at}.mountPath`, mountPath, 'must be unique'),
      );
    }
    paths.add(mountPath);
    return errors;
  });
}
