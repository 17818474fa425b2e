import { isIP } from 'node:net';
import type { IoK8sApiCoreV1ServiceSpec as ServiceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { isExternallyAccessible } from './isExternallyAccessible';

const MAX_AFFINITY_SECONDS = 86400;

/** Addresses that are nobody's, or only somebody's own. */
const unreachable: Array<[RegExp, string]> = [
  [/^(0\.0\.0\.0|::)$/, 'may not be unspecified (%)'],
  [/^(127\.|::1$)/, 'may not be in the loopback range (127.0.0.0/8, ::1/128)'],
  [
    /^(169\.254\.|fe[89ab])/i,
    'may not be in the link-local range (169.254.0.0/16, fe80::/10)',
  ],
  [
    /^(224\.0\.0\.|ff.2:)/i,
    'may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)',
  ],
];

/**
 * What is wrong with how traffic gets to a service.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateService.
 *
 * @internal
 */
export function serviceTrafficErrors(spec: ServiceSpec): FieldError[] {
  return [
    ...affinityErrors(spec),
    ...(spec.externalIPs ?? []).flatMap((address, index) =>
      addressErrors(address, `spec.externalIPs[${index}]`),
    ),
    ...externalPolicyErrors(spec),
    ...sourceRangeErrors(spec),
  ];
}

function affinityErrors({
  sessionAffinity,
  sessionAffinityConfig,
}: ServiceSpec): FieldError[] {
  const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds;
  return sessionAffinity === 'ClientIP' &&
    seconds !== undefined &&
    (seconds <= 0 || seconds > MAX_AFFINITY_SECONDS)
    ? [
        fieldErrors.invalid(
          'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
          seconds,
          `must be greater than 0 and less than ${MAX_AFFINITY_SECONDS}`,
        ),
      ]
    : [];
}

function addressErrors(address: string, field: string): FieldError[] {
  if (isIP(address) === 0) {
    return [
      fieldErrors.invalid(
        field,
        address,
        'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
      ),
    ];
  }
  return unreachable
    .filter(([pattern]) => pattern.test(address))
    .map(([, why]) =>
      fieldErrors.invalid(field, address, why.replace('%', address)),
    );
}

function externalPolicyErrors(spec: ServiceSpec): FieldError[] {
  const policy = spec.externalTrafficPolicy;
  const field = 'spec.externalTrafficPolicy';
  const isExternal = isExternallyAccessible(spec);
  const errors: FieldError[] = [];
  if (isExternal && !['Cluster', 'Local'].includes(policy ?? '')) {
    errors.push(
      policy
        ? fieldErrors.notSupported(field, policy, ['Cluster', 'Local'])
        : fieldErrors.required(field),
    );
  } else if (!isExternal && policy) {
    errors.push(
      fieldErrors.invalid(
        field,
        policy,
        'may only be set for externally-accessible services',
      ),
    );
  }
  if (
    spec.healthCheckNodePort &&
    (spec.type !== 'LoadBalancer' || policy !== 'Local')
  ) {
    errors.push(
      fieldErrors.invalid(
        'spec.healthCheckNodePort',
        spec.healthCheckNodePort,
        "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'",
      ),
    );
  }
  return errors;
}

function sourceRangeErrors(spec: ServiceSpec): FieldError[] {
  return (spec.loadBalancerSourceRanges ?? []).flatMap((range, index) => {
    const field = `spec.loadBalancerSourceRanges[${index}]`;
    if (spec.type !== 'LoadBalancer') {
      return [
        fieldErrors.forbidden(
          'spec.loadBalancerSourceRanges',
          "may only be used when `type` is 'LoadBalancer'",
        ),
      ];
    }
    const [address, bits] = range.trim().split('/');
    return isIP(address) && /^\d+$/.test(bits ?? '')
      ? []
      : [
          fieldErrors.invalid(
            field,
            range,
            'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)',
          ),
        ];
  });
}
