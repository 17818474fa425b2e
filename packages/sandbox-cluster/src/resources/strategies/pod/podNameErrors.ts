import { isIP } from 'node:net';
import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';

const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_CHARACTERS = 2048;

/**
 * What is wrong with where a pod looks names up, and with the names that it
 * knows by itself.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validatePodDNSConfig, ValidateHostAliases.
 *
 * @internal
 */
export const podNameErrors = {
  dns({ dnsPolicy, dnsConfig }: PodSpec): FieldError[] {
    const field = 'spec.dnsConfig';
    const { nameservers = [], searches = [], options = [] } = dnsConfig ?? {};
    if (dnsPolicy === 'None' && !dnsConfig) {
      return [
        fieldErrors.required(
          field,
          'must provide `dnsConfig` when `dnsPolicy` is None',
        ),
      ];
    }
    if (dnsPolicy === 'None' && nameservers.length === 0) {
      return [
        fieldErrors.required(
          `${field}.nameservers`,
          'must provide at least one DNS nameserver when `dnsPolicy` is None',
        ),
      ];
    }
    const many = (key: string, list: string[], why: string) =>
      fieldErrors.invalid(
        `${field}.${key}`,
        list,
        `must not have more than ${why}`,
      );
    return [
      ...(nameservers.length > MAX_NAMESERVERS
        ? [many('nameservers', nameservers, `${MAX_NAMESERVERS} nameservers`)]
        : []),
      ...nameservers.flatMap((address, index) =>
        addressErrors(address, `${field}.nameservers[${index}]`),
      ),
      ...(searches.length > MAX_SEARCHES
        ? [many('searches', searches, `${MAX_SEARCHES} search paths`)]
        : []),
      ...(searches.join(' ').length > MAX_SEARCH_CHARACTERS
        ? [
            many(
              'searches',
              searches,
              `${MAX_SEARCH_CHARACTERS} characters (including spaces) in the search list`,
            ),
          ]
        : []),
      ...searches.flatMap((search, index) =>
        searchErrors(search, `${field}.searches[${index}]`),
      ),
      ...options.flatMap(({ name }, index) =>
        name
          ? []
          : [
              fieldErrors.required(
                `${field}.options[${index}]`,
                'must not be empty',
              ),
            ],
      ),
    ];
  },

  hosts: ({ hostAliases = [] }: PodSpec): FieldError[] =>
    hostAliases.flatMap(({ ip, hostnames = [] }, index) => {
      const field = `spec.hostAliases[${index}]`;
      return [
        ...addressErrors(ip, `${field}.ip`),
        ...hostnames.flatMap((name, nameIndex) =>
          nameRules
            .subdomain(name)
            .map(message =>
              fieldErrors.invalid(
                `${field}.hostnames[${nameIndex}]`,
                name,
                message,
              ),
            ),
        ),
      ];
    }),
};

function addressErrors(address: string, field: string): FieldError[] {
  return isIP(address)
    ? []
    : [
        fieldErrors.invalid(
          field,
          address,
          'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
        ),
      ];
}

// Underscores are allowed here, and the dot that ends a full name.
function searchErrors(search: string, field: string): FieldError[] {
  const name = search.replace(/\.$/, '');
  return search === '.'
    ? []
    : nameRules
        .subdomain(name.replaceAll('_', '-').replace(/(^|\.)-/g, '$1a'))
        .map(message => fieldErrors.invalid(field, name, message));
}
