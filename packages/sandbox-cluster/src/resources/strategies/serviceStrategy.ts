import { isIP } from 'node:net';
import type { IoK8sApiCoreV1ServiceSpec as ServiceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Allocator } from '../../allocation/Allocator';
import { ApiObject } from '../../objects/ApiObject';
import { ApiError } from '../../status/ApiError';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { serviceErrors } from './serviceErrors';

/** Addresses 10.0.0.1 to 10.0.0.254. */
const PREFIX = '10.0.0.';

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
  const addresses = Allocator.create({ from: 1, to: 254 });
  const ports = Allocator.create({ from: 30000, to: 32767 });
  addresses.take(1);

  return {
    nameRule: 'label',

    applyDefaults(draft) {
      const spec = specOf(draft);
      spec.sessionAffinity ||= 'None';
      spec.type ||= 'ClusterIP';
      if (spec.sessionAffinity === 'ClientIP') {
        spec.sessionAffinityConfig ??= { clientIP: { timeoutSeconds: 10800 } };
      }
      for (const port of spec.ports ?? []) {
        port.protocol ||= 'TCP';
        (port as { targetPort?: string | number }).targetPort ||= port.port;
      }
      if (spec.type === 'NodePort' || spec.type === 'LoadBalancer') {
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
      if (!needsNodePorts(spec)) {
        delete spec.externalTrafficPolicy;
        for (const port of spec.ports ?? []) {
          delete port.nodePort;
        }
      }
    },

    validate(object) {
      return [
        ...serviceErrors(specOf(object)),
        ...allocationErrors(specOf(object)),
      ];
    },

    validateUpdate(object, current) {
      const [spec, before] = [specOf(object), specOf(current)];
      const moved =
        before.clusterIP &&
        spec.type !== 'ExternalName' &&
        before.type !== 'ExternalName' &&
        spec.clusterIP !== before.clusterIP;
      return [
        ...serviceErrors(spec),
        ...(moved
          ? [
              fieldErrors.invalid(
                'spec.clusterIPs[0]',
                spec.clusterIPs,
                'may not change once set',
              ),
            ]
          : []),
      ];
    },

    admit(object, current, context) {
      // Last of all, so that nothing is taken for a service that is refused.
      const spec = specOf(object);
      if (spec.type === 'ExternalName') {
        return;
      }
      allocateAddress(spec, context.dryRun);
      if (needsNodePorts(spec)) {
        for (const port of spec.ports ?? []) {
          if (!port.nodePort) {
            port.nodePort = ports.takeAny();
          } else if (!context.dryRun) {
            ports.take(port.nodePort);
          }
          if (context.dryRun) {
            ports.release(port.nodePort);
          }
        }
      }
      releaseDropped(spec, current);
    },

    afterDelete(object) {
      const spec = specOf(object);
      if (spec.clusterIP?.startsWith(PREFIX)) {
        addresses.release(Number(spec.clusterIP.slice(PREFIX.length)));
      }
      for (const port of spec.ports ?? []) {
        if (port.nodePort) {
          ports.release(port.nodePort);
        }
      }
    },
  };

  function allocateAddress(spec: ServiceSpec, dryRun: boolean): void {
    if (!spec.clusterIP) {
      const host = takeAddress();
      spec.clusterIP = `${PREFIX}${host}`;
      if (dryRun) {
        addresses.release(host);
      }
    } else if (!dryRun && spec.clusterIP.startsWith(PREFIX)) {
      addresses.take(Number(spec.clusterIP.slice(PREFIX.length)));
    }
    spec.clusterIPs ??= [spec.clusterIP];
    spec.ipFamilies ??= ['IPv4'];
    spec.ipFamilyPolicy ||= 'SingleStack';
  }

  function takeAddress(): number {
    try {
      return addresses.takeAny();
    } catch {
      throw new ApiError({
        code: 500,
        reason: 'InternalError',
        message:
          'Internal error occurred: failed to allocate a serviceIP: range is full',
      });
    }
  }

  function allocationErrors(spec: ServiceSpec): FieldError[] {
    const errors: FieldError[] = [];
    const { clusterIP } = spec;
    if (clusterIP && clusterIP !== 'None' && isIP(clusterIP)) {
      const host = Number(clusterIP.slice(PREFIX.length));
      if (!clusterIP.startsWith(PREFIX)) {
        errors.push(
          fieldErrors.invalid(
            'spec.clusterIPs',
            [clusterIP],
            `failed to allocate IP ${clusterIP}: the provided IP (${clusterIP}) is not in the valid range. The range of valid IPs is 10.0.0.0/24`,
          ),
        );
      } else if (addresses.isTaken(host)) {
        errors.push(
          fieldErrors.invalid(
            'spec.clusterIPs',
            [clusterIP],
            `failed to allocate IP ${clusterIP}: provided IP is already allocated`,
          ),
        );
      }
    }
    (spec.ports ?? []).forEach(({ nodePort }, index) => {
      if (!nodePort) {
        return;
      }
      const field = `spec.ports[${index}].nodePort`;
      if (!ports.contains(nodePort)) {
        errors.push({
          reason: 'FieldValueInvalid',
          field,
          message: `Invalid value: ${nodePort}: provided port is not in the valid range. The range of valid ports is 30000-32767`,
        });
      } else if (ports.isTaken(nodePort)) {
        errors.push({
          reason: 'FieldValueInvalid',
          field,
          message: `Invalid value: ${nodePort}: provided port is already allocated`,
        });
      }
    });
    return errors;
  }

  function releaseDropped(
    spec: ServiceSpec,
    current: ApiObject | undefined,
  ): void {
    const kept = new Set(spec.ports?.map(({ nodePort }) => nodePort));
    for (const { nodePort } of (current && specOf(current).ports) ?? []) {
      if (nodePort && !kept.has(nodePort)) {
        ports.release(nodePort);
      }
    }
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
