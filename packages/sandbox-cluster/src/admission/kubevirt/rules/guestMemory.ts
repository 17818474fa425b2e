import { Quantity } from '../../../quantity/Quantity';
import { invalidField, Rule } from '../Rule';

/**
 * The guest has no more memory than the limit allows; not checked where
 * changes are rolled out live.
 *
 * @internal
 */
export const guestMemory: Rule = ({ path, spec, configuration }) => {
  const guest = Quantity.parse(spec.domain.memory?.guest);
  const limit = Quantity.parse(spec.domain.resources?.limits?.memory);
  if (
    configuration.rolloutStrategy === 'LiveUpdate' ||
    !guest.ok ||
    !limit.ok ||
    limit.quantity.nano === 0n ||
    guest.quantity.compare(limit.quantity) <= 0
  ) {
    return [];
  }
  const field = `${path}.domain.memory.guest`;
  return [
    invalidField(
      field,
      `${field} '${guest.quantity}' must be equal to or less than the memory limit ${path}.domain.resources.limits.memory '${limit.quantity}'`,
    ),
  ];
};
