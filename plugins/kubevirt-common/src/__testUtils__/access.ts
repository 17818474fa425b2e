import { EndpointSlice, Service } from '../objects';
import { AccessView, AccessWay, PortAccess } from '../view';
import { viewOf } from './explained';
import { fromImage, Machine } from './machine';

/** A VM that runs, and has an address. */
export const reachable: Machine = {
  instance: {
    interfaces: [{ name: 'default', ipAddress: '10.0.0.7' }],
  },
  launcher: {},
};

/** A Service of the VM. */
export function service(
  spec: Service['spec'],
  status?: Service['status'],
): Service {
  return {
    metadata: { namespace: 'team-a', name: 'web' },
    spec: { selector: { 'vmi.kubevirt.io/id': 'web' }, ...spec },
    status,
  };
}

/** What its Service leads to. */
export function endpoints(ready: boolean): EndpointSlice {
  return {
    metadata: {
      namespace: 'team-a',
      name: 'web-1',
      labels: { 'kubernetes.io/service-name': 'web' },
    },
    endpoints: [{ addresses: ['10.0.0.7'], conditions: { ready } }],
  };
}

/** A VM whose interface lets in these ports alone. */
export function lettingIn(...ports: number[]): Machine {
  return {
    template: {
      ...fromImage,
      domain: {
        devices: {
          ...fromImage.domain?.devices,
          interfaces: [
            {
              name: 'default',
              masquerade: {},
              ports: ports.map(port => ({ name: `p${port}`, port })),
            },
          ],
        },
      },
    },
  };
}

/** How the VM is reached that a test describes. */
export function accessOf(where: Machine = {}): AccessView {
  return viewOf({ ...reachable, ...where }).access;
}

/** How the only port of a VM is reached, which a Service offers. */
export function portOf(spec: Service['spec'], where: Machine = {}): PortAccess {
  return accessOf({ services: [service(spec)], ...where }).ports[0];
}

/** The way with this id. */
export function way(ways: AccessWay[], id: string): AccessWay | undefined {
  return ways.find(each => each.id === id);
}
