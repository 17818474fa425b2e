import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import {
  labelErrors,
  qualifiedNameErrors,
} from '../../../validation/labelErrors';
import { nameRules } from '../../../validation/nameRules';
import { affinityErrors } from './affinityErrors';
import { containerListErrors, imageErrors } from './containerListErrors';
import { placementErrors } from './placementErrors';
import { podNameErrors } from './podNameErrors';
import { podVolumeErrors } from './podVolumeErrors';
import { securityErrors } from './securityErrors';

const MAX_SECONDS = 2147483647;

/**
 * What is wrong with the specification of a pod.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidatePodSpec.
 *
 * @internal
 */
export function podErrors(spec: PodSpec): FieldError[] {
  const { activeDeadlineSeconds: deadline } = spec;
  return [
    ...podVolumeErrors(spec.volumes ?? [], 'spec.volumes'),
    ...containerListErrors(spec),
    ...hostNetworkErrors(spec),
    ...oneOf('spec.restartPolicy', spec.restartPolicy, [
      'Always',
      'OnFailure',
      'Never',
    ]),
    ...oneOf('spec.dnsPolicy', spec.dnsPolicy, [
      'ClusterFirstWithHostNet',
      'ClusterFirst',
      'Default',
      'None',
    ]),
    ...labelErrors(spec.nodeSelector, 'spec.nodeSelector'),
    ...securityErrors.ofPod(spec),
    ...affinityErrors(spec.affinity, 'spec.affinity'),
    ...podNameErrors.dns(spec),
    ...gateErrors(spec),
    ...placementErrors.spread(spec),
    ...named(spec, 'serviceAccountName', nameRules.subdomain),
    ...named(spec, 'nodeName', nameRules.subdomain),
    ...(deadline !== undefined && (deadline < 1 || deadline > MAX_SECONDS)
      ? [
          fieldErrors.outOfRange(
            'spec.activeDeadlineSeconds',
            deadline,
            1,
            MAX_SECONDS,
          ),
        ]
      : []),
    ...named(spec, 'hostname', nameRules.label),
    ...named(spec, 'subdomain', nameRules.label),
    ...placementErrors.tolerations(spec),
    ...podNameErrors.hosts(spec),
    ...named(spec, 'priorityClassName', nameRules.subdomain),
    ...named(spec, 'runtimeClassName', nameRules.subdomain),
    ...tokenErrors(spec),
    ...imageErrors(spec),
  ];
}

function oneOf(
  field: string,
  value: string | undefined,
  known: readonly string[],
): FieldError[] {
  return known.includes(value ?? '')
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}

function named(
  spec: PodSpec,
  key:
    | 'serviceAccountName'
    | 'nodeName'
    | 'hostname'
    | 'subdomain'
    | 'priorityClassName'
    | 'runtimeClassName',
  rule: (name: string) => string[],
): FieldError[] {
  const name = spec[key];
  return name
    ? rule(name).map(message =>
        fieldErrors.invalid(`spec.${key}`, name, message),
      )
    : [];
}

function hostNetworkErrors(spec: PodSpec): FieldError[] {
  return (spec.hostNetwork ? spec.containers : []).flatMap(
    ({ ports = [] }, index) =>
      ports.flatMap(({ containerPort, hostPort = 0 }, portIndex) =>
        hostPort === containerPort
          ? []
          : [
              fieldErrors.invalid(
                `spec.containers[${index}].ports[${portIndex}].hostPort`,
                hostPort,
                'must match `containerPort` when `hostNetwork` is true',
              ),
            ],
      ),
  );
}

function gateErrors({ readinessGates = [] }: PodSpec): FieldError[] {
  return readinessGates.flatMap(({ conditionType }, index) =>
    qualifiedNameErrors(conditionType).map(message =>
      fieldErrors.invalid(
        `spec.readinessGates[${index}].conditionType`,
        conditionType,
        message,
      ),
    ),
  );
}

function tokenErrors({ serviceAccountName, volumes = [] }: PodSpec) {
  return serviceAccountName
    ? []
    : volumes.flatMap(({ projected }, index) =>
        (projected?.sources ?? []).flatMap((source, sourceIndex) =>
          source.serviceAccountToken
            ? [
                fieldErrors.forbidden(
                  `spec.volumes[${index}].projected.sources[${sourceIndex}].serviceAccountToken`,
                  'must not be specified when serviceAccountName is not set',
                ),
              ]
            : [],
        ),
      );
}
