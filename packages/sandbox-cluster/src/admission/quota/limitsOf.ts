import type { IoK8sApiCoreV1LimitRangeItem as LimitRangeItem } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';

/**
 * One entry of a LimitRange; the types give the JSON field `default` another
 * name.
 *
 * @internal
 */
export type LimitItem = Omit<LimitRangeItem, '_default'> & {
  default?: Record<string, string>;
};

/** The limits of each LimitRange of an object's namespace. @internal */
export function limitsOf(
  object: ApiObject,
  context: StrategyContext,
): LimitItem[][] {
  return context
    .readAll('v1', 'LimitRange', object.metadata.namespace)
    .map(
      range =>
        (jsonAt(range, 'spec', 'limits') ?? []) as unknown as LimitItem[],
    );
}
