import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import {
  groupVersion,
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { addUsage, amountsOf, Usage } from './amounts';
import { isInScopes } from './quotaScopes';
import { usageOf } from './usageOf';

/** Those that count for more than their number. */
const measured = ['persistentvolumeclaims', 'pods', 'services'];

/** The limits of a quota. @internal */
export function hardLimits(quota: ApiObject): Usage {
  return amountsOf(jsonAt(quota, 'spec', 'hard') as Record<string, string>);
}

/**
 * What the objects of one resource use of a quota.
 *
 * @internal
 */
export function quotaUsage(
  quota: ApiObject,
  definition: ResourceDefinition,
  context: Pick<StrategyContext, 'readAll'>,
): Usage {
  const name = resourceName(definition);
  const hard = hardLimits(quota);
  return measured.includes(name) || hard.has(name) || hard.has(`count/${name}`)
    ? context
        .readAll(
          groupVersion(definition),
          definition.kind,
          quota.metadata.namespace,
        )
        .filter(object => isInScopes(quota, definition, object))
        .map(object => usageOf(definition, object))
        .reduce(addUsage, new Map())
    : new Map();
}
