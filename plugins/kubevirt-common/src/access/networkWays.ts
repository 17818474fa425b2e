import { AccessWay } from '../view';
import { addressOf } from './addressOf';
import { Application } from './applications';
import { OfferedPort } from './OfferedPort';

/**
 * The ways to a port from outside of the cluster that need no tool.
 *
 * @internal
 */
export function networkWays(
  offered: OfferedPort,
  application: Application | undefined,
): AccessWay[] {
  return [
    ...nodePort(offered, application),
    ...loadBalancer(offered, application),
  ];
}

function nodePort(
  { nodePort: port }: OfferedPort,
  application: Application | undefined,
): AccessWay[] {
  return port
    ? [
        {
          id: 'node-port',
          from: 'network',
          title: 'Through any node of the cluster',
          address: addressOf('<node address>', port, application),
          commands: [],
          note: 'Put the address of any node in place of <node address>.',
        },
      ]
    : [];
}

function loadBalancer(
  { service, port }: OfferedPort,
  application: Application | undefined,
): AccessWay[] {
  if (service?.spec?.type !== 'LoadBalancer') {
    return [];
  }
  const common = {
    id: 'load-balancer',
    from: 'network' as const,
    title: 'Through the load balancer',
    commands: [],
  };
  const hosts = (service.status?.loadBalancer?.ingress ?? []).flatMap(
    ({ ip, hostname }) => hostname ?? ip ?? [],
  );
  return hosts.length === 0
    ? [
        {
          ...common,
          note: 'The load balancer has no address yet.',
          obstacles: ['The load balancer has no address yet.'],
        },
      ]
    : hosts.map(host => ({
        ...common,
        address: addressOf(host, port, application),
      }));
}
