import { invalidField, Rule } from '../Rule';
import { amountCauses, amountOf } from './amountCauses';

/**
 * Memory that is requested is not negative, not tiny, and not more than its
 * limit.
 *
 * @internal
 */
export const memory: Rule = ({ path, spec }) => {
  const { requests, limits } = spec.domain.resources ?? {};
  const base = `${path}.domain.resources`;
  const request = amountOf(requests?.memory);
  const limit = amountOf(limits?.memory);
  const field = `${base}.requests.memory`;
  return [
    ...amountCauses.notNegative(field, request),
    ...(request && request.nano > 0n && request.value < 1e6
      ? [
          invalidField(
            field,
            `${field} '${request}': must be greater than or equal to 1M.`,
          ),
        ]
      : []),
    ...amountCauses.notNegative(`${base}.limits.memory`, limit),
    ...amountCauses.notAbove(base, 'memory', request, limit),
  ];
};
