import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import {
  labelValueErrors,
  qualifiedNameErrors,
} from '../../../validation/labelErrors';
import { selectorErrors } from '../../../validation/selectorErrors';

type Toleration = NonNullable<PodSpec['tolerations']>[number];
type Constraint = NonNullable<PodSpec['topologySpreadConstraints']>[number];

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const reactions = ['DoNotSchedule', 'ScheduleAnyway'];

/**
 * What is wrong with which nodes a pod bears, and how pods are spread.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateTolerations, validateTopologySpreadConstraints.
 *
 * @internal
 */
export const placementErrors = {
  tolerations: ({ tolerations = [] }: PodSpec): FieldError[] =>
    tolerations.flatMap((toleration, index) =>
      tolerationErrors(toleration, `spec.tolerations[${index}]`),
    ),

  spread({ topologySpreadConstraints = [] }: PodSpec): FieldError[] {
    const list = 'spec.topologySpreadConstraints';
    const pairs = topologySpreadConstraints.map(
      ({ topologyKey, whenUnsatisfiable }) =>
        `{${topologyKey}, ${whenUnsatisfiable}}`,
    );
    return topologySpreadConstraints.flatMap((constraint, index) => [
      ...constraintErrors(constraint, `${list}[${index}]`),
      ...pairs
        .slice(index + 1)
        .filter(pair => pair === pairs[index])
        .map(pair =>
          fieldErrors.duplicate(
            `${list}[${index}].{topologyKey, whenUnsatisfiable}`,
            pair,
          ),
        ),
      ...selectorErrors(
        constraint.labelSelector,
        `${list}[${index}].labelSelector`,
      ),
    ]);
  },
};

function tolerationErrors(toleration: Toleration, field: string): FieldError[] {
  const { key, operator, effect, tolerationSeconds } = toleration;
  return [
    ...(key ? qualifiedNameErrors(key) : []).map(message =>
      fieldErrors.invalid(`${field}.key`, key, message),
    ),
    ...(key || operator === 'Exists'
      ? []
      : [
          fieldErrors.invalid(
            `${field}.operator`,
            operator ?? '',
            'operator must be Exists when `key` is empty, which means "match all values and all keys"',
          ),
        ]),
    ...(tolerationSeconds !== undefined && effect !== 'NoExecute'
      ? [
          fieldErrors.invalid(
            `${field}.effect`,
            effect ?? '',
            "effect must be 'NoExecute' when `tolerationSeconds` is set",
          ),
        ]
      : []),
    ...operatorErrors(toleration, `${field}.operator`),
    ...(effect && !effects.includes(effect)
      ? [fieldErrors.notSupported(`${field}.effect`, effect, effects)]
      : []),
  ];
}

function operatorErrors(
  {
    key = '',
    operator,
    value = '',
    effect = '',
    tolerationSeconds,
  }: Toleration,
  field: string,
): FieldError[] {
  switch (operator) {
    case undefined:
    case '':
    case 'Equal': {
      const messages = labelValueErrors(value);
      return messages.length > 0
        ? [fieldErrors.invalid(field, value, messages.join(';'))]
        : [];
    }
    case 'Exists':
      return value
        ? [
            fieldErrors.invalid(
              field,
              {
                Key: key,
                Operator: operator,
                Value: value,
                Effect: effect,
                TolerationSeconds: tolerationSeconds ?? null,
              },
              "value must be empty when `operator` is 'Exists'",
            ),
          ]
        : [];
    default:
      return [fieldErrors.notSupported(field, operator, ['Equal', 'Exists'])];
  }
}

function constraintErrors(
  { maxSkew = 0, topologyKey, whenUnsatisfiable }: Constraint,
  field: string,
): FieldError[] {
  return [
    ...(maxSkew > 0
      ? []
      : [
          fieldErrors.invalid(
            `${field}.maxSkew`,
            maxSkew,
            'must be greater than zero',
          ),
        ]),
    ...(topologyKey
      ? []
      : [fieldErrors.required(`${field}.topologyKey`, 'can not be empty')]),
    ...(reactions.includes(whenUnsatisfiable ?? '')
      ? []
      : [
          fieldErrors.notSupported(
            `${field}.whenUnsatisfiable`,
            whenUnsatisfiable,
            reactions,
          ),
        ]),
  ];
}
