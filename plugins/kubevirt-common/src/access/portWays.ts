import { AccessWay } from '../view';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Application, applicationOf } from './applications';
import { OfferedPort } from './OfferedPort';
import { quoteForShell } from './quoteForShell';
import { virtctlFor } from './Virtctl';

const keepOpen =
  'Leave the first command running, and use the second in another terminal.';

/**
 * Every way to one port, from the inside of the cluster outwards.
 *
 * @param options - `local` is the port to listen on at the reader's computer,
 *   `user` the guest's
 * @internal
 */
export function portWays(options: {
  context: VirtualMachineContext;
  offered: OfferedPort;
  local: number;
  user?: string;
}): AccessWay[] {
  const { context, offered, local, user } = options;
  const application = applicationOf({
    ...offered,
    port: offered.guestPort ?? offered.port,
  });
  const client = application?.client?.(local, user);
  const clientLines = client ? [client] : [];
  return [
    ...inCluster(context, offered, application),
    ...nodePort(offered, application),
    ...loadBalancer(offered, application),
    ...kubectlPortForward(context, offered, local, clientLines),
    ...virtctlPortForward(context, offered, local, clientLines),
  ];
}

function inCluster(
  { target, vmi }: VirtualMachineContext,
  { service, port }: OfferedPort,
  application: Application | undefined,
): AccessWay[] {
  const { namespace } = target;
  if (service) {
    const host = `${service.metadata?.name}.${namespace}.svc`;
    return [
      {
        id: 'in-cluster',
        from: 'cluster',
        title: 'From inside the cluster',
        address: addressOf(host, port, application),
        commands: [],
        note: `The full name is ${host}.cluster.local, where the cluster's domain is cluster.local.`,
      },
    ];
  }
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

/** kubectl forwards TCP alone. */
function kubectlPortForward(
  { target }: VirtualMachineContext,
  { service, port, protocol }: OfferedPort,
  local: number,
  client: string[],
): AccessWay[] {
  if (!service || protocol !== 'TCP') {
    return [];
  }
  const namespace = quoteForShell(target.namespace);
  const name = quoteForShell(`service/${service.metadata?.name}`);
  return [
    {
      id: 'kubectl-port-forward',
      from: 'anywhere',
      title: 'With kubectl, to your computer',
      address: `localhost:${local}`,
      commands: [
        `kubectl -n ${namespace} port-forward ${name} ${local}:${port}`,
        ...client,
      ],
      note: client.length > 0 ? keepOpen : undefined,
    },
  ];
}

function virtctlPortForward(
  context: VirtualMachineContext,
  { guestPort, protocol }: OfferedPort,
  local: number,
  client: string[],
): AccessWay[] {
  if (guestPort === undefined || protocol === 'SCTP') {
    return [];
  }
  const { options, target } = virtctlFor(context);
  const prefix = protocol === 'UDP' ? 'udp/' : '';
  return [
    {
      id: 'virtctl-port-forward',
      from: 'anywhere',
      title: 'With virtctl, to your computer',
      address: `localhost:${local}`,
      commands: [
        `virtctl port-forward ${options}${target} ${prefix}${local}:${guestPort}`,
        ...client,
      ],
      note: client.length > 0 ? keepOpen : undefined,
    },
  ];
}

function addressOf(
  host: string,
  port: number,
  application: Application | undefined,
): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return application?.scheme
    ? `${application.scheme}://${name}:${port}`
    : `${name}:${port}`;
}
