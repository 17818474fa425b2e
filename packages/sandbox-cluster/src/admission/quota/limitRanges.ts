import type {
  IoK8sApiCoreV1LimitRangeItem as LimitRangeItem,
  IoK8sApiCoreV1PodSpec as PodSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { statusErrors } from '../../status/statusErrors';
import { quantity } from './usageOf';

// The types give the JSON field `default` another name.
type Limits = Omit<LimitRangeItem, '_default'> & {
  default?: Record<string, string>;
};

/**
 * The admission plugin LimitRanger, first half: containers that do not say
 * what they want get the namespace's defaults.
 *
 * @param pod - is changed in place
 *
 * @internal
 */
export function applyLimitDefaults(
  pod: ApiObject,
  context: StrategyContext,
): void {
  for (const limit of limitsOf(pod, 'Container', context)) {
    for (const container of (pod.spec as PodSpec).containers ?? []) {
      const resources = (container.resources ??= {});
      const fill = (
        kind: 'requests' | 'limits',
        values: Record<string, string> | undefined,
      ) => {
        if (values) {
          resources[kind] = { ...values, ...resources[kind] };
        }
      };
      fill('limits', limit.default);
      fill('requests', limit.defaultRequest);
    }
  }
}

/**
 * The second half: nobody wants less or more than the namespace allows.
 *
 * @throws ApiError 403
 *
 * @internal
 */
export function checkLimits(object: ApiObject, context: StrategyContext): void {
  const problems =
    object.kind === 'Pod'
      ? podProblems(object, context)
      : claimProblems(object, context);
  if (problems.length > 0) {
    throw statusErrors.forbidden(
      {
        group: '',
        kind: object.kind === 'Pod' ? 'pods' : 'persistentvolumeclaims',
        name: object.metadata.name,
      },
      problems.length === 1 ? problems[0] : `[${problems.join(', ')}]`,
    );
  }
}

function podProblems(pod: ApiObject, context: StrategyContext): string[] {
  return limitsOf(pod, 'Container', context).flatMap(limit =>
    ((pod.spec as PodSpec).containers ?? []).flatMap(({ resources }) => [
      ...Object.entries(limit.min ?? {}).flatMap(([name, least]) =>
        tooLittle(name, 'Container', least, resources?.requests?.[name]),
      ),
      ...Object.entries(limit.max ?? {}).flatMap(([name, most]) => {
        const wanted = resources?.limits?.[name];
        if (wanted === undefined) {
          return [
            `maximum ${name} usage per Container is ${quantity(
              most,
            )}.  No limit is specified`,
          ];
        }
        return quantity(wanted).compare(quantity(most)) > 0
          ? [
              `maximum ${name} usage per Container is ${quantity(
                most,
              )}, but limit is ${quantity(wanted)}`,
            ]
          : [];
      }),
    ]),
  );
}

function claimProblems(claim: ApiObject, context: StrategyContext): string[] {
  const wanted = jsonAt(claim, 'spec', 'resources', 'requests', 'storage');
  const type = 'PersistentVolumeClaim';
  return limitsOf(claim, type, context).flatMap(({ min, max }) => [
    ...(min?.storage
      ? tooLittle('storage', type, min.storage, wanted as string)
      : []),
    ...(max?.storage &&
    wanted !== undefined &&
    quantity(wanted).compare(quantity(max.storage)) > 0
      ? [
          `maximum storage usage per ${type} is ${quantity(
            max.storage,
          )}, but request is ${quantity(wanted)}`,
        ]
      : []),
  ]);
}

function tooLittle(
  name: string,
  type: string,
  least: string,
  wanted: string | undefined,
): string[] {
  if (wanted === undefined) {
    return [
      `minimum ${name} usage per ${type} is ${quantity(
        least,
      )}.  No request is specified`,
    ];
  }
  return quantity(wanted).compare(quantity(least)) < 0
    ? [
        `minimum ${name} usage per ${type} is ${quantity(
          least,
        )}, but request is ${quantity(wanted)}`,
      ]
    : [];
}

function limitsOf(
  object: ApiObject,
  type: string,
  context: StrategyContext,
): Limits[] {
  return context
    .readAll('v1', 'LimitRange', object.metadata.namespace)
    .flatMap(
      range => (jsonAt(range, 'spec', 'limits') ?? []) as unknown as Limits[],
    )
    .filter(limit => limit.type === type);
}
