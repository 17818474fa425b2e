import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { jsonEquals } from '../../../objects/json';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';

/**
 * What is wrong with a change of a pod's specification, of which little may be
 * changed.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidatePodUpdate.
 *
 * @param binds - whether it is the change that puts the pod on its node
 *
 * @internal
 */
export function podUpdateErrors(
  spec: PodSpec,
  before: PodSpec,
  binds: boolean,
): FieldError[] {
  for (const list of ['containers', 'initContainers'] as const) {
    if (spec[list]?.length !== before[list]?.length) {
      return [
        fieldErrors.forbidden(
          `spec.${list}`,
          'pod updates may not add or remove containers',
        ),
      ];
    }
  }
  return [
    ...deadlineErrors(spec.activeDeadlineSeconds, before.activeDeadlineSeconds),
    ...tolerationErrors(spec.tolerations, before.tolerations),
    ...(jsonEquals(frozen(spec, binds), frozen(before, binds))
      ? []
      : [
          fieldErrors.forbidden(
            'spec',
            'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
          ),
        ]),
  ];
}

function deadlineErrors(
  deadline: number | undefined,
  before: number | undefined,
): FieldError[] {
  const field = 'spec.activeDeadlineSeconds';
  if (before === undefined) {
    return [];
  }
  if (deadline === undefined) {
    return [
      fieldErrors.invalid(
        field,
        null,
        'must not update from a positive integer to nil value',
      ),
    ];
  }
  return deadline > before
    ? [
        fieldErrors.invalid(
          field,
          deadline,
          'must be less than or equal to previous value',
        ),
      ]
    : [];
}

function tolerationErrors(
  tolerations: PodSpec['tolerations'] = [],
  before: PodSpec['tolerations'] = [],
): FieldError[] {
  const kept = before.every(old =>
    tolerations.some(each =>
      jsonEquals({ ...each, tolerationSeconds: old.tolerationSeconds }, old),
    ),
  );
  return kept
    ? []
    : [
        fieldErrors.forbidden(
          'spec.tolerations',
          'existing toleration can not be modified except its tolerationSeconds',
        ),
      ];
}

function frozen(spec: PodSpec, binds: boolean): object {
  const withoutImages = (containers: PodSpec['containers'] | undefined) =>
    containers?.map(container => ({ ...container, image: undefined }));
  return {
    ...spec,
    nodeName: binds ? undefined : spec.nodeName,
    activeDeadlineSeconds: undefined,
    tolerations: undefined,
    schedulingGates: undefined,
    containers: withoutImages(spec.containers),
    initContainers: withoutImages(spec.initContainers),
  };
}
