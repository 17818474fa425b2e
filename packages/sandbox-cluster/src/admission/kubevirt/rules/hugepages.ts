import { invalidField, Rule } from '../Rule';
import { amountOf } from './amountCauses';

/**
 * Memory that is requested comes in whole huge pages. The paths are
 * KubeVirt's, which are not those of the fields.
 *
 * @internal
 */
export const hugepages: Rule = ({ path, spec }) => {
  const pages = spec.domain.memory?.hugepages;
  if (!pages) {
    return [];
  }
  const text = pages.pageSize ?? '';
  const sizeField = `${path}.domain.hugepages.size`;
  const size = amountOf(text);
  if (!size) {
    return [
      invalidField(
        sizeField,
        `${sizeField} '${text}': quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
      ),
    ];
  }
  const field = `${path}.domain.resources.requests.memory`;
  const request = amountOf(spec.domain.resources?.requests?.memory);
  const complain = (why: string) => [
    invalidField(
      field,
      `${field} '${request ?? 0}' ${why} page size ${sizeField} '${text}'`,
    ),
  ];
  if (!request || request.compare(size) < 0) {
    return complain('must be equal to or larger than');
  }
  return request.nano % size.nano === 0n
    ? []
    : complain('is not a multiple of the');
};
