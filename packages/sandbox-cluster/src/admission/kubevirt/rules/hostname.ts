import { nameRules } from '../../../validation/nameRules';
import { invalidField, Rule } from '../Rule';

/** Hostname and subdomain are DNS names. @internal */
export const hostname: Rule = ({ path, spec }) => {
  const hostErrors = spec.hostname ? nameRules.label(spec.hostname) : [];
  const domainErrors = spec.subdomain
    ? nameRules.subdomain(spec.subdomain)
    : [];
  return [
    ...(hostErrors.length > 0
      ? [
          invalidField(
            `${path}.hostname`,
            `${path}.hostname does not conform to the kubernetes DNS_LABEL rules : ${hostErrors.join(
              ', ',
            )}`,
          ),
        ]
      : []),
    ...(domainErrors.length > 0
      ? [
          invalidField(
            `${path}.subdomain`,
            `${path}.subdomain does not conform to the kubernetes DNS_SUBDOMAIN rules : ${domainErrors.join(
              ', ',
            )}`,
          ),
        ]
      : []),
  ];
};
