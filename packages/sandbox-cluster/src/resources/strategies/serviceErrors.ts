import { isIP } from 'node:net';
import type { IoK8sApiCoreV1ServiceSpec as ServiceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { labelErrors } from '../../validation/labelErrors';
import { nameRules } from '../../validation/nameRules';
import { servicePortErrors } from './servicePortErrors';
import { serviceTrafficErrors } from './serviceTrafficErrors';

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

/**
 * What is wrong with the specification of a service.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateService.
 *
 * @internal
 */
export function serviceErrors(spec: ServiceSpec): FieldError[] {
  const errors: FieldError[] = [];
  const ports = spec.ports ?? [];
  const headless = spec.clusterIP === 'None';
  if (ports.length === 0 && !headless && spec.type !== 'ExternalName') {
    errors.push(fieldErrors.required('spec.ports'));
  }
  if (spec.type === 'ExternalName') {
    if (spec.clusterIP) {
      errors.push(
        fieldErrors.forbidden(
          'spec.clusterIPs[0]',
          "may not be set when `type` is 'ExternalName'",
        ),
      );
    }
    errors.push(
      ...(spec.externalName
        ? nameRules
            .subdomain(spec.externalName.replace(/\.$/, ''))
            .map(message =>
              fieldErrors.invalid(
                'spec.externalName',
                spec.externalName,
                message,
              ),
            )
        : [fieldErrors.required('spec.externalName')]),
    );
  }
  errors.push(...servicePortErrors.each(ports));
  errors.push(...labelErrors(spec.selector, 'spec.selector'));
  if (!['None', 'ClientIP'].includes(spec.sessionAffinity ?? '')) {
    errors.push(
      fieldErrors.notSupported('spec.sessionAffinity', spec.sessionAffinity, [
        'ClientIP',
        'None',
      ]),
    );
  }
  if (!types.includes(spec.type ?? '')) {
    errors.push(fieldErrors.notSupported('spec.type', spec.type, types));
  }
  if (spec.clusterIP && !headless && isIP(spec.clusterIP) === 0) {
    errors.push(
      fieldErrors.invalid(
        'spec.clusterIPs[0]',
        spec.clusterIP,
        'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
      ),
    );
  }
  if (headless && ['NodePort', 'LoadBalancer'].includes(spec.type ?? '')) {
    errors.push(
      fieldErrors.invalid(
        'spec.clusterIPs[0]',
        'None',
        `may not be set to 'None' for ${spec.type} services`,
      ),
    );
  }
  return [
    ...errors,
    ...servicePortErrors.repeated(ports),
    ...servicePortErrors.onNodes(spec),
    ...serviceTrafficErrors(spec),
  ];
}
