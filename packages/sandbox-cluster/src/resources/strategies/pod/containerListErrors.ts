import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1PodSpec as PodSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { containerErrors, hostPortErrors } from './containerErrors';
import { handlerErrors } from './handlerErrors';

/**
 * What is wrong with the containers of a pod, and with those that run before
 * them.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateContainers, validateInitContainers.
 *
 * @internal
 */
export function containerListErrors(spec: PodSpec): FieldError[] {
  const { containers = [], initContainers = [], volumes = [] } = spec;
  const list = 'spec.containers';
  const initList = 'spec.initContainers';
  if (containers.length === 0) {
    return [
      fieldErrors.required(list),
      ...initErrors(initContainers, initList, spec),
    ];
  }
  const names = new Set<string>();
  return [
    ...containers.flatMap((container, index) => {
      const field = `${list}[${index}]`;
      return [
        ...containerErrors(container, field, volumes),
        ...nameTaken(container, field, names),
        ...handlerErrors(container, field, true),
        ...(container.restartPolicy === undefined
          ? []
          : [
              fieldErrors.forbidden(
                `${field}.restartPolicy`,
                'may not be set for non-init containers',
              ),
            ]),
      ];
    }),
    ...hostPortErrors(containers, list),
    ...initErrors(initContainers, initList, spec),
  ];
}

/** Images whose names begin or end with a space. @internal */
export function imageErrors(spec: PodSpec): FieldError[] {
  return (['containers', 'initContainers'] as const).flatMap(list =>
    (spec[list] ?? []).flatMap(({ image = '' }, index) =>
      image === image.trim()
        ? []
        : [
            fieldErrors.invalid(
              `spec.${list}[${index}].image`,
              image,
              'must not have leading or trailing whitespace',
            ),
          ],
    ),
  );
}

function initErrors(
  containers: readonly Container[],
  list: string,
  spec: PodSpec,
): FieldError[] {
  const names = new Set((spec.containers ?? []).map(({ name }) => name));
  return containers.flatMap((container, index) => {
    const field = `${list}[${index}]`;
    const policy = container.restartPolicy;
    return [
      ...containerErrors(container, field, spec.volumes ?? []),
      ...(policy === undefined || policy === 'Always'
        ? []
        : [
            fieldErrors.notSupported(`${field}.restartPolicy`, policy, [
              'Always',
            ]),
          ]),
      ...nameTaken(container, field, names),
      ...hostPortErrors([container], list),
      ...handlerErrors(container, field, policy === 'Always'),
    ];
  });
}

function nameTaken(
  { name }: Container,
  field: string,
  names: Set<string>,
): FieldError[] {
  const taken = names.has(name);
  names.add(name);
  return taken ? [fieldErrors.duplicate(`${field}.name`, name)] : [];
}
