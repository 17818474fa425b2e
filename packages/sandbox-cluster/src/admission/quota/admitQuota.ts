import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { Quantity } from '../../quantity/Quantity';
import {
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { statusErrors } from '../../status/statusErrors';
import { quantity, Usage } from './amounts';
import { isInScopes } from './quotaScopes';
import { hardLimits, quotaUsage } from './quotaUsage';
import { unsaidResources } from './unsaidResources';
import { usageOf } from './usageOf';

const zero = quantity('0');

/** What can come to use more by an update. */
const growing = ['persistentvolumeclaims', 'services'];

/**
 * The admission plugin ResourceQuota: nothing is created, and nothing grows,
 * beyond the quotas of its namespace.
 *
 * Source: Kubernetes 1.36 apiserver pkg/admission/plugin/resourcequota/
 * controller.go, CheckRequest.
 *
 * @throws ApiError 403 where a quota would be exceeded
 *
 * @internal
 */
export function admitQuota(
  definition: ResourceDefinition,
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  const { namespace, name } = object.metadata;
  const resource = resourceName(definition);
  if (!namespace || (current && !growing.includes(resource))) {
    return;
  }
  const refuse = (why: string) =>
    statusErrors.forbidden(
      { group: definition.group, kind: definition.plural, name },
      why,
    );
  const usage = usageOf(definition, object);
  const quotas = context
    .readAll('v1', 'ResourceQuota', namespace)
    .filter(quota => isInScopes(quota, definition, object));
  if (resource === 'pods') {
    for (const quota of quotas) {
      const unsaid = unsaidResources(
        object.spec as PodSpec,
        new Set(hardLimits(quota).keys()),
      );
      if (unsaid) {
        throw refuse(`failed quota: ${quota.metadata.name}: ${unsaid}`);
      }
    }
  }
  const requested = growth(
    usage,
    current ? usageOf(definition, current) : new Map(),
  );
  for (const quota of quotas) {
    const hard = hardLimits(quota);
    if (![...hard.keys()].some(each => requested.has(each))) {
      continue;
    }
    const used = quotaUsage(quota, definition, context);
    const exceeded = [...hard]
      .filter(([each, limit]) => {
        const more = requested.get(each);
        return more && (used.get(each) ?? zero).plus(more).compare(limit) > 0;
      })
      .map(([each]) => each)
      .sort();
    if (exceeded.length > 0) {
      const list = (amountOf: (each: string) => Quantity | undefined) =>
        exceeded.map(each => `${each}=${amountOf(each) ?? zero}`).join(',');
      throw refuse(
        `exceeded quota: ${quota.metadata.name}, requested: ${list(each =>
          requested.get(each),
        )}, used: ${list(each => used.get(each))}, limited: ${list(each =>
          hard.get(each),
        )}`,
      );
    }
  }
}

// Only what is more than before.
function growth(usage: Usage, before: Usage): Usage {
  return new Map(
    [...usage]
      .map(([name, amount]) => {
        const had = before.get(name);
        return [name, had ? amount.minus(had) : amount] as const;
      })
      .filter(([, { nano }]) => nano > 0n),
  );
}
