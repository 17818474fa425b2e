import type {
  IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec,
  IoK8sApiCoreV1PodSpec as PodSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { Quantity } from '../../quantity/Quantity';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { statusErrors } from '../../status/statusErrors';
import { amountsOf } from './amounts';
import { limitConstraints, LimitSubject } from './limitConstraints';
import { LimitItem, limitsOf } from './limitsOf';
import { podTotal } from './podTotal';

type Wants = Pick<LimitSubject, 'requests' | 'limits'>;

const podRules = ['min', 'max', 'maxLimitRequestRatio'] as const;

/**
 * The admission plugin LimitRanger, second half: nobody wants less or more
 * than the namespace allows.
 *
 * Source: Kubernetes 1.36 plugin/pkg/admission/limitranger/admission.go.
 *
 * @throws ApiError 403, for the first LimitRange that does not allow it
 *
 * @internal
 */
export function checkLimits(object: ApiObject, context: StrategyContext): void {
  const isPod = object.kind === 'Pod';
  for (const items of limitsOf(object, context)) {
    const problems = [
      ...new Set(
        items.flatMap(item =>
          isPod
            ? podProblems(object.spec as PodSpec, item)
            : claimProblems(object.spec as ClaimSpec, item),
        ),
      ),
    ];
    if (problems.length > 0) {
      throw statusErrors.forbidden(
        {
          group: '',
          kind: isPod ? 'pods' : 'persistentvolumeclaims',
          name: object.metadata.name,
        },
        problems.length === 1 ? problems[0] : `[${problems.join(', ')}]`,
      );
    }
  }
}

function podProblems(spec: PodSpec, item: LimitItem): string[] {
  const wants: Wants[] =
    item.type === 'Container'
      ? [...(spec.containers ?? []), ...(spec.initContainers ?? [])].map(
          ({ resources }) => ({
            requests: amountsOf(resources?.requests),
            limits: amountsOf(resources?.limits),
          }),
        )
      : [
          {
            requests: podTotal(spec, 'requests'),
            limits: podTotal(spec, 'limits'),
          },
        ];
  return item.type === 'Container' || item.type === 'Pod'
    ? wants.flatMap(each =>
        podRules.flatMap(rule =>
          broken(item, item[rule], each, limitConstraints[rule]),
        ),
      )
    : [];
}

function claimProblems(spec: ClaimSpec, item: LimitItem): string[] {
  const wants = {
    requests: amountsOf(spec.resources?.requests),
    limits: new Map(),
  };
  return item.type === 'PersistentVolumeClaim'
    ? [
        ...broken(item, item.min, wants, limitConstraints.min),
        ...broken(item, item.max, wants, limitConstraints.maxRequest),
      ]
    : [];
}

function broken(
  { type }: LimitItem,
  enforced: Record<string, string> | undefined,
  wants: Wants,
  constraint: (subject: LimitSubject, amount: Quantity) => string | undefined,
): string[] {
  return [...amountsOf(enforced)].flatMap(([resource, amount]) => {
    const problem = constraint({ type, resource, ...wants }, amount);
    return problem ? [problem] : [];
  });
}
