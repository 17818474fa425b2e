import { describeGuest } from '../describe/parts/guest';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessView } from '../view';
import { applicationOf } from './applications';
import { localPorts } from './localPorts';
import { machineCommands } from './machineCommands';
import { offerObstacles } from './obstacles';
import { offeredPorts } from './offeredPorts';
import { portWays } from './portWays';
import { sshCommands } from './sshCommands';

/**
 * How to reach a virtual machine: each of its ports by every way, its
 * consoles, SSH, and how to start and stop it.
 *
 * @param context - as `createContext` makes it
 * @returns commands for a POSIX shell, quoted
 * @public
 */
export function describeAccess(context: VirtualMachineContext): AccessView {
  const { user } = describeGuest(context);
  const offered = offeredPorts(context);
  const local = localPorts(
    offered.map(({ port, guestPort }) => guestPort ?? port),
  );
  return {
    ports: offered.map(each => {
      const { name, port, guestPort = port, protocol, service } = each;
      const application = applicationOf({ ...each, port: guestPort })?.id;
      return {
        name,
        port,
        protocol,
        application,
        service: service?.metadata?.name,
        ways: [
          ...portWays({
            context,
            offered: each,
            local: local.get(guestPort) ?? guestPort,
            user,
          }),
          ...(guestPort === 22 && protocol === 'TCP'
            ? sshCommands(context, user)
            : []),
        ],
        obstacles: offerObstacles(context, each),
      };
    }),
    commands: machineCommands(context, user),
  };
}
