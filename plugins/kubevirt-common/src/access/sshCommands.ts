import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessWay } from '../view';
import { machineObstacles, portObstacles } from './obstacles';
import { quoteForShell } from './quoteForShell';
import { throughApi } from './throughApi';
import { virtctlFor } from './Virtctl';

/**
 * SSH through the API server, by virtctl and by any OpenSSH client.
 *
 * @internal
 */
export function sshCommands(
  context: VirtualMachineContext,
  user: string | undefined,
): AccessWay[] {
  const { options, plainTarget, target } = virtctlFor(context);
  const account = quoteForShell(`${user ?? '<user>'}@${plainTarget}`);
  const proxy = `ProxyCommand=virtctl port-forward --stdio=true ${options}${target} 22`;
  const note = user
    ? `'${user}' is the user that the image is known to have; put another in its place where you made one.`
    : 'Put the user of the guest in place of <user>.';
  const obstacles = [
    ...machineObstacles(context),
    ...portObstacles(context, 22),
  ];
  return [
    {
      ...throughApi('virtctl-ssh', 'SSH with virtctl'),
      commands: [`virtctl ssh ${options}${account}`],
      note,
      obstacles,
    },
    {
      ...throughApi('openssh', 'SSH with any OpenSSH client'),
      commands: [`ssh -o ${quoteForShell(proxy)} ${account}`],
      note,
      obstacles,
    },
  ];
}
