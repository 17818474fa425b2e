import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessWay } from '../view';
import { addressOf } from './addressOf';
import { Application } from './applications';
import { OfferedPort } from './OfferedPort';

/**
 * The ways to a port from inside the cluster: by the Service's name, or where
 * there is none by the VM's own address.
 *
 * @internal
 */
export function clusterWays(
  context: VirtualMachineContext,
  offered: OfferedPort,
  application: Application | undefined,
): AccessWay[] {
  const { service, port, guestPort } = offered;
  if (!service) {
    return byAddress(context, port, application);
  }
  const host = hostOf(context, service);
  // A headless Service is a name alone: nothing translates its ports.
  const reached = isHeadless(service) ? guestPort ?? port : port;
  return [
    {
      id: 'in-cluster',
      from: 'cluster',
      title: 'From inside the cluster',
      address: addressOf(host, reached, application),
      commands: [],
      note: `The full name is ${host}.cluster.local, where the cluster's domain is cluster.local.`,
    },
  ];
}

/** Behind a headless Service of its subdomain, a VM has a name of its own. */
function hostOf(
  { target, spec }: VirtualMachineContext,
  service: NonNullable<OfferedPort['service']>,
): string {
  const { namespace, name } = target;
  const domain = `${service.metadata?.name}.${namespace}.svc`;
  return isHeadless(service) && spec.subdomain === service.metadata?.name
    ? `${spec.hostname ?? name}.${domain}`
    : domain;
}

function isHeadless({ spec }: NonNullable<OfferedPort['service']>): boolean {
  return spec?.clusterIP === 'None';
}

function byAddress(
  { vmi }: VirtualMachineContext,
  port: number,
  application: Application | undefined,
): AccessWay[] {
  const address = vmi?.status?.interfaces?.find(
    each => each.ipAddress,
  )?.ipAddress;
  return address
    ? [
        {
          id: 'pod-address',
          from: 'cluster',
          title: 'From inside the cluster, by address',
          address: addressOf(address, port, application),
          commands: [],
          note: 'The address changes when the VM restarts.',
        },
      ]
    : [];
}
