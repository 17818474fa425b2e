import { isIP } from 'node:net';
import { nameRules } from '../../../validation/nameRules';
import { invalidField, requiredField, Rule, unsupportedField } from '../Rule';

const policies = [
  'ClusterFirstWithHostNet',
  'ClusterFirst',
  'Default',
  'None',
  '',
];
const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 6;
const MAX_SEARCH_CHARACTERS = 256;

/** Where the guest looks names up. @internal */
export const dns: Rule = ({ path, spec }) => {
  const { dnsPolicy = '', dnsConfig } = spec;
  const known = policies.includes(dnsPolicy)
    ? []
    : [
        unsupportedField(
          `${path}.dnsPolicy`,
          `DNSPolicy: ${dnsPolicy} is not supported, valid values: [${policies.join(
            ' ',
          )}]`,
        ),
      ];
  const { nameservers = [], searches = [], options = [] } = dnsConfig ?? {};
  if (dnsPolicy === 'None' && !dnsConfig) {
    return [
      ...known,
      requiredField(
        `${path}.dnsConfig`,
        'must provide `dnsConfig` when `dnsPolicy` is None',
      ),
    ];
  }
  if (dnsPolicy === 'None' && nameservers.length === 0) {
    return [
      ...known,
      requiredField(
        'nameservers',
        'must provide at least one DNS nameserver when `dnsPolicy` is None',
      ),
    ];
  }
  return [
    ...known,
    ...(nameservers.length > MAX_NAMESERVERS
      ? [
          invalidField(
            'nameservers',
            `must not have more than ${MAX_NAMESERVERS} nameservers: [${nameservers.join(
              ' ',
            )}]`,
          ),
        ]
      : []),
    ...nameservers
      .filter(address => isIP(address) === 0)
      .map(address =>
        invalidField('nameservers', `must be valid IP address: ${address}`),
      ),
    ...(searches.length > MAX_SEARCHES
      ? [
          invalidField(
            'searchDomains',
            `must not have more than ${MAX_SEARCHES} search paths`,
          ),
        ]
      : []),
    ...(searches.join(' ').length > MAX_SEARCH_CHARACTERS
      ? [
          invalidField(
            'searchDomains',
            `must not have more than ${MAX_SEARCH_CHARACTERS} characters (including spaces) in the search list`,
          ),
        ]
      : []),
    ...searches
      .flatMap(search => nameRules.subdomain(search))
      .map(message => invalidField('searchDomains', message)),
    ...options
      .filter(({ name }) => !name)
      .map(() => invalidField('options', 'Option.Name must not be empty')),
  ];
};
