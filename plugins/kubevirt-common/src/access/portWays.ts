import { VirtualMachineInstanceSpec } from '../objects';
import { AccessWay } from '../view';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { applicationOf } from './applications';
import { clusterWays } from './clusterWays';
import { networkWays } from './networkWays';
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
    ...clusterWays(context, offered, application),
    ...networkWays(offered, application),
    ...kubectlPortForward(context, offered, local, clientLines),
    ...virtctlPortForward(context, offered, local, clientLines),
  ];
}

/** kubectl forwards TCP alone. */
function kubectlPortForward(
  { target, spec }: VirtualMachineContext,
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
      obstacles: isBridged(spec)
        ? ['kubectl does not reach the guest of a VM with a bridge interface.']
        : [],
    },
  ];
}

function isBridged(spec: VirtualMachineInstanceSpec): boolean {
  return (spec.domain?.devices?.interfaces ?? []).some(({ bridge }) => bridge);
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
