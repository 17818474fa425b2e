import { Rule } from '../Rule';
import { amountCauses, amountOf } from './amountCauses';

/**
 * CPU that is requested is not negative and not more than its limit.
 *
 * @internal
 */
export const cpu: Rule = ({ path, spec }) => {
  const { requests, limits } = spec.domain.resources ?? {};
  const base = `${path}.domain.resources`;
  const request = amountOf(requests?.cpu);
  const limit = amountOf(limits?.cpu);
  return [
    ...amountCauses.notNegative(`${base}.requests.cpu`, request),
    ...amountCauses.notNegative(`${base}.limits.cpu`, limit),
    ...amountCauses.notAbove(base, 'cpu', request, limit),
  ];
};
