import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1HTTPGetAction as HttpGet,
  IoK8sApiCoreV1LifecycleHandler as LifecycleHandler,
  IoK8sApiCoreV1Probe as Probe,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { portNameErrors } from '../../../validation/portNameErrors';

type Handler = Probe & LifecycleHandler;

const types = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const;
const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const counts = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

/**
 * What is wrong with how a container is probed, started and stopped.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateLifecycle, validateLivenessProbe.
 *
 * @param runs - whether it is one that runs as long as the pod
 *
 * @internal
 */
export function handlerErrors(
  container: Container,
  field: string,
  runs: boolean,
): FieldError[] {
  if (!runs) {
    return (['lifecycle', ...probes] as const)
      .filter(key => container[key])
      .map(key =>
        fieldErrors.forbidden(
          `${field}.${key}`,
          'may not be set for init containers without restartPolicy=Always',
        ),
      );
  }
  return [
    ...(['postStart', 'preStop'] as const).flatMap(key => {
      const handler = container.lifecycle?.[key];
      return handler ? oneHandler(handler, `${field}.lifecycle.${key}`) : [];
    }),
    ...probes.flatMap(key => {
      const probe = container[key];
      const at = `${field}.${key}`;
      return probe ? probeErrors(probe, at, key !== 'readinessProbe') : [];
    }),
  ];
}

function probeErrors(
  probe: Probe,
  field: string,
  succeedsAtOnce: boolean,
): FieldError[] {
  const { successThreshold, terminationGracePeriodSeconds: grace } = probe;
  return [
    ...oneHandler(probe, field),
    ...counts
      .filter(key => (probe[key] ?? 0) < 0)
      .map(key =>
        fieldErrors.invalid(
          `${field}.${key}`,
          probe[key],
          'must be greater than or equal to 0',
        ),
      ),
    ...(grace !== undefined && grace <= 0
      ? [
          fieldErrors.invalid(
            `${field}.terminationGracePeriodSeconds`,
            grace,
            'must be greater than 0',
          ),
        ]
      : []),
    ...(succeedsAtOnce && successThreshold !== 1
      ? [
          fieldErrors.invalid(
            `${field}.successThreshold`,
            successThreshold,
            'must be 1',
          ),
        ]
      : []),
  ];
}

function oneHandler(handler: Handler, field: string): FieldError[] {
  const [first, ...others] = types.filter(type => handler[type]);
  if (!first) {
    return [fieldErrors.required(field, 'must specify a handler type')];
  }
  return [
    ...actionErrors(handler, first, `${field}.${first}`),
    ...others.map(type =>
      fieldErrors.forbidden(
        `${field}.${type}`,
        'may not specify more than 1 handler type',
      ),
    ),
  ];
}

function actionErrors(
  { exec, httpGet, tcpSocket, grpc }: Handler,
  type: (typeof types)[number],
  field: string,
): FieldError[] {
  switch (type) {
    case 'exec':
      return exec?.command?.length
        ? []
        : [fieldErrors.required(`${field}.command`)];
    case 'httpGet':
      return httpErrors(httpGet!, field);
    case 'tcpSocket':
      return portErrors(tcpSocket!.port, `${field}.port`);
    case 'grpc':
      return portErrors(grpc!.port, `${field}.port`);
    default:
      return [];
  }
}

function httpErrors(action: HttpGet, field: string): FieldError[] {
  return [
    ...portErrors(action.port, `${field}.port`),
    ...(['HTTP', 'HTTPS'].includes(action.scheme ?? '')
      ? []
      : [
          fieldErrors.notSupported(`${field}.scheme`, action.scheme, [
            'HTTP',
            'HTTPS',
          ]),
        ]),
    ...(action.httpHeaders ?? [])
      .filter(({ name }) => !/^[-A-Za-z0-9]+$/.test(name))
      .map(({ name }) =>
        fieldErrors.invalid(
          `${field}.httpHeaders`,
          name,
          "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')",
        ),
      ),
  ];
}

function portErrors(value: unknown, field: string): FieldError[] {
  if (typeof value === 'string') {
    return portNameErrors(value).map(message =>
      fieldErrors.invalid(field, value, message),
    );
  }
  const port = Number(value ?? 0);
  return port >= 1 && port <= 65535
    ? []
    : [fieldErrors.outOfRange(field, port, 1, 65535)];
}
