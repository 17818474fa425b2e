import type { IoK8sApiCoreV1ServiceSpec as ServiceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { isExternallyAccessible } from './isExternallyAccessible';
import { ServiceAllocator } from './ServiceAllocator';
import { loadBalancerErrors } from './loadBalancerErrors';
import { serviceErrors } from './serviceErrors';

/**
 * Services: cluster addresses and node ports are allocated at creation, kept
 * by updates and given back at deletion.
 *
 * Source: Kubernetes 1.36 pkg/registry/core/service, pkg/apis/core/v1/
 * defaults.go.
 *
 * @internal
 */
export function serviceStrategy(): ResourceStrategy {
  const allocator = ServiceAllocator.create();

  return {
    nameRule: 'label',

    applyDefaults(draft) {
      const spec = specOf(draft);
      spec.sessionAffinity ||= 'None';
      spec.type ||= 'ClusterIP';
      if (spec.sessionAffinity === 'ClientIP') {
        spec.sessionAffinityConfig = {
          clientIP: {
            timeoutSeconds:
              spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10800,
          },
        };
      } else if (spec.sessionAffinity === 'None') {
        delete spec.sessionAffinityConfig;
      }
      for (const port of spec.ports ?? []) {
        port.protocol ||= 'TCP';
        (port as { targetPort?: string | number }).targetPort ||= port.port;
      }
      if (isExternallyAccessible(spec)) {
        spec.externalTrafficPolicy ||= 'Cluster';
      }
      if (spec.type !== 'ExternalName') {
        spec.internalTrafficPolicy ||= 'Cluster';
      }
      if (spec.type === 'LoadBalancer') {
        spec.allocateLoadBalancerNodePorts ??= true;
      }
    },

    prepareForCreate(draft) {
      draft.status = { loadBalancer: {} };
    },

    prepareForUpdate(draft, current) {
      const [spec, before] = [specOf(draft), specOf(current)];
      if (spec.type !== 'ExternalName' && before.type !== 'ExternalName') {
        spec.clusterIP ||= before.clusterIP;
        spec.clusterIPs ??= before.clusterIPs;
        spec.ipFamilies ??= before.ipFamilies;
        spec.ipFamilyPolicy ||= before.ipFamilyPolicy;
      }
      if (spec.type === before.type && needsNodePorts(spec)) {
        for (const port of spec.ports ?? []) {
          port.nodePort ||= before.ports?.find(
            each => each.port === port.port && each.protocol === port.protocol,
          )?.nodePort;
        }
      }
      // What the type that it had has brought, and nobody asked for.
      if (!isExternallyAccessible(spec) && isExternallyAccessible(before)) {
        delete spec.externalTrafficPolicy;
      }
      if (!needsNodePorts(spec) && needsNodePorts(before)) {
        for (const port of spec.ports ?? []) {
          delete port.nodePort;
        }
      }
      if (spec.type === 'ExternalName' && before.type !== 'ExternalName') {
        forgetSame(spec, before, 'clusterIP');
        forgetSame(spec, before, 'clusterIPs');
        forgetSame(spec, before, 'ipFamilies');
        forgetSame(spec, before, 'ipFamilyPolicy');
      }
    },

    validate(object) {
      return [
        ...serviceErrors(specOf(object)),
        ...allocator.errors(specOf(object)),
      ];
    },

    validateUpdate(object, current, context) {
      if (context.subresource) {
        return loadBalancerErrors(object);
      }
      const [spec, before] = [specOf(object), specOf(current)];
      const moved =
        before.clusterIP &&
        spec.type !== 'ExternalName' &&
        before.type !== 'ExternalName' &&
        spec.clusterIP !== before.clusterIP;
      return [
        ...serviceErrors(spec),
        ...allocator.errors(spec, before),
        ...(moved
          ? [
              fieldErrors.invalid(
                'spec.clusterIPs[0]',
                [spec.clusterIP],
                'may not change once set',
              ),
            ]
          : []),
      ];
    },

    allocate(draft, current, context) {
      const spec = specOf(draft);
      if (spec.type !== 'ExternalName') {
        allocator.allocate(spec, current && specOf(current), {
          nodePorts: needsNodePorts(spec),
          dryRun: context.dryRun,
        });
      }
    },

    restore: object => allocator.restore(specOf(object)),

    afterDelete: object => allocator.release(specOf(object)),
  };
}

function forgetSame(
  spec: ServiceSpec,
  before: ServiceSpec,
  key: keyof ServiceSpec,
): void {
  if (jsonEquals(spec[key], before[key])) {
    delete spec[key];
  }
}

function specOf(object: ApiObject): ServiceSpec {
  return object.spec as ServiceSpec;
}

function needsNodePorts(spec: ServiceSpec): boolean {
  return (
    spec.type === 'NodePort' ||
    (spec.type === 'LoadBalancer' &&
      spec.allocateLoadBalancerNodePorts !== false)
  );
}
