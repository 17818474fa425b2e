import type {
  IoK8sApiCoreV1Affinity as Affinity,
  IoK8sApiCoreV1NodeSelectorTerm as NodeTerm,
  IoK8sApiCoreV1PodAffinityTerm as PodTerm,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../../validation/labelErrors';
import { nameRules } from '../../../validation/nameRules';
import { selectorErrors } from '../../../validation/selectorErrors';
import { selectorRequirementErrors } from '../../../validation/selectorRequirementErrors';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/**
 * What is wrong with what a pod wants to be near to, or far from.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateAffinity.
 *
 * @internal
 */
export function affinityErrors(
  affinity: Affinity | undefined,
  field: string,
): FieldError[] {
  return [
    ...nodeErrors(affinity?.nodeAffinity, `${field}.nodeAffinity`),
    ...(['podAffinity', 'podAntiAffinity'] as const).flatMap(kind => {
      const terms = affinity?.[kind];
      const at = `${field}.${kind}`;
      return [
        ...(terms?.[REQUIRED] ?? []).flatMap((term, index) =>
          podTermErrors(term, `${at}.${REQUIRED}[${index}]`),
        ),
        ...(terms?.[PREFERRED] ?? []).flatMap((weighted, index) => {
          const here = `${at}.${PREFERRED}[${index}]`;
          return [
            ...weightErrors(weighted.weight, here),
            ...podTermErrors(
              weighted.podAffinityTerm,
              `${here}.podAffinityTerm`,
            ),
          ];
        }),
      ];
    }),
  ];
}

function nodeErrors(
  affinity: Affinity['nodeAffinity'],
  field: string,
): FieldError[] {
  const required = affinity?.[REQUIRED];
  const terms = required?.nodeSelectorTerms ?? [];
  const list = `${field}.${REQUIRED}.nodeSelectorTerms`;
  return [
    ...(required && terms.length === 0
      ? [
          fieldErrors.required(
            list,
            'must have at least one node selector term',
          ),
        ]
      : []),
    ...terms.flatMap((term, index) =>
      nodeTermErrors(term, `${list}[${index}]`),
    ),
    ...(affinity?.[PREFERRED] ?? []).flatMap(
      ({ weight, preference }, index) => {
        const here = `${field}.${PREFERRED}[${index}]`;
        return [
          ...weightErrors(weight, here),
          ...nodeTermErrors(preference, `${here}.preference`),
        ];
      },
    ),
  ];
}

function nodeTermErrors(term: NodeTerm, field: string): FieldError[] {
  return (term.matchExpressions ?? []).flatMap((requirement, index) =>
    selectorRequirementErrors(
      requirement,
      `${field}.matchExpressions[${index}]`,
      { ofNodes: true },
    ),
  );
}

function weightErrors(weight: number, field: string): FieldError[] {
  return weight >= 1 && weight <= 100
    ? []
    : [
        fieldErrors.invalid(
          `${field}.weight`,
          weight,
          'must be in the range 1-100',
        ),
      ];
}

function podTermErrors(term: PodTerm, field: string): FieldError[] {
  const { topologyKey = '' } = term;
  return [
    ...selectorErrors(term.labelSelector, `${field}.labelSelector`),
    ...selectorErrors(term.namespaceSelector, `${field}.namespaceSelector`),
    ...(term.namespaces ?? []).flatMap(name =>
      nameRules
        .label(name)
        .map(message =>
          fieldErrors.invalid(`${field}.namespace`, name, message),
        ),
    ),
    ...(topologyKey
      ? []
      : [fieldErrors.required(`${field}.topologyKey`, 'can not be empty')]),
    ...qualifiedNameErrors(topologyKey).map(message =>
      fieldErrors.invalid(`${field}.topologyKey`, topologyKey, message),
    ),
  ];
}
