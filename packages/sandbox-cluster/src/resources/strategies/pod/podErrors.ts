import type {
  IoK8sApiCoreV1PodSpec as PodSpec,
  IoK8sApiCoreV1Toleration as Toleration,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { labelErrors } from '../../../validation/labelErrors';
import { nameRules } from '../../../validation/nameRules';
import { containerErrors } from './containerErrors';
import { podVolumeErrors } from './podVolumeErrors';

const MAX_SECONDS = 2147483647;

/**
 * What is wrong with the specification of a pod, as far as people get it
 * wrong.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidatePodSpec.
 *
 * @internal
 */
export function podErrors(spec: PodSpec): FieldError[] {
  const volumes = (spec.volumes ?? []).map(({ name }) => name);
  const errors = podVolumeErrors(spec.volumes ?? [], 'spec.volumes');
  const names = new Set<string>();
  const containers = spec.containers ?? [];
  if (containers.length === 0) {
    errors.push(fieldErrors.required('spec.containers'));
  }
  for (const list of ['containers', 'initContainers'] as const) {
    (spec[list] ?? []).forEach((container, index) =>
      errors.push(
        ...containerErrors(container, `spec.${list}[${index}]`, names, volumes),
      ),
    );
  }
  errors.push(
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
  );
  const { activeDeadlineSeconds: deadline } = spec;
  if (deadline !== undefined && (deadline < 1 || deadline > MAX_SECONDS)) {
    errors.push(
      fieldErrors.outOfRange(
        'spec.activeDeadlineSeconds',
        deadline,
        1,
        MAX_SECONDS,
      ),
    );
  }
  for (const key of ['hostname', 'subdomain'] as const) {
    const value = spec[key];
    if (value) {
      errors.push(
        ...nameRules
          .label(value)
          .map(message => fieldErrors.invalid(`spec.${key}`, value, message)),
      );
    }
  }
  (spec.tolerations ?? []).forEach((toleration, index) =>
    errors.push(...tolerationErrors(toleration, `spec.tolerations[${index}]`)),
  );
  return errors;
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

function tolerationErrors(toleration: Toleration, field: string): FieldError[] {
  const { key, operator, value, effect, tolerationSeconds } = toleration;
  const errors: FieldError[] = [];
  if (key) {
    errors.push(...labelErrors({ [key]: '' }, `${field}.key`));
  } else if (operator !== 'Exists') {
    errors.push(
      fieldErrors.invalid(
        `${field}.operator`,
        operator ?? '',
        'operator must be Exists when `key` is empty, which means "match all values and all keys"',
      ),
    );
  }
  if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
    errors.push(
      fieldErrors.invalid(
        `${field}.effect`,
        effect ?? '',
        "effect must be 'NoExecute' when `tolerationSeconds` is set",
      ),
    );
  }
  if (operator === 'Exists' && value) {
    errors.push(
      fieldErrors.invalid(
        `${field}.operator`,
        {
          Key: key ?? '',
          Operator: operator,
          Value: value,
          Effect: effect ?? '',
          TolerationSeconds: tolerationSeconds ?? null,
        },
        "value must be empty when `operator` is 'Exists'",
      ),
    );
  }
  if (operator && !['Equal', 'Exists'].includes(operator)) {
    errors.push(
      fieldErrors.notSupported(`${field}.operator`, operator, [
        'Equal',
        'Exists',
      ]),
    );
  }
  return errors;
}
