import { isIP } from 'node:net';
import type { IoK8sApiCoreV1LoadBalancerIngress as Ingress } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';

/**
 * What is wrong with the addresses of a load balancer.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateLoadBalancerStatus.
 *
 * @internal
 */
export function loadBalancerErrors(service: ApiObject): FieldError[] {
  const list = 'status.loadBalancer.ingress';
  const ingress = (jsonAt(service, 'status', 'loadBalancer', 'ingress') ??
    []) as unknown as Ingress[];
  if (
    ingress.length > 0 &&
    jsonAt(service, 'spec', 'type') !== 'LoadBalancer'
  ) {
    return [
      fieldErrors.forbidden(
        list,
        "may only be used when `spec.type` is 'LoadBalancer'",
      ),
    ];
  }
  return ingress.flatMap(({ ip, hostname }, index) => [
    ...(ip && isIP(ip) === 0
      ? [
          fieldErrors.invalid(
            `${list}[${index}].ip`,
            ip,
            'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
          ),
        ]
      : []),
    ...(hostname
      ? hostnameErrors(hostname).map(message =>
          fieldErrors.invalid(`${list}[${index}].hostname`, hostname, message),
        )
      : []),
  ]);
}

function hostnameErrors(hostname: string): string[] {
  return [
    ...nameRules.subdomain(hostname),
    ...(isIP(hostname) ? ['must be a DNS name, not an IP address'] : []),
  ];
}
