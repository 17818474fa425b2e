import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessWay } from '../view';
import { machineObstacles } from './obstacles';
import { powerCommands } from './powerCommands';
import { sshCommands } from './sshCommands';
import { throughApi } from './throughApi';
import { virtctlFor } from './Virtctl';

/**
 * The commands that need no port of the guest's, and SSH.
 *
 * @internal
 */
export function machineCommands(
  context: VirtualMachineContext,
  user: string | undefined,
): AccessWay[] {
  const { named } = virtctlFor(context);
  const { devices } = context.spec.domain ?? {};
  const notRunning = machineObstacles(context).filter(
    obstacle => !obstacle.includes('paused'),
  );
  return [
    {
      ...throughApi('virtctl-console', 'Serial console'),
      commands: [`virtctl console ${named}`],
      note: 'Leave it with Ctrl+]. It takes the console over from anybody who has it open.',
      obstacles: [
        ...notRunning,
        ...(devices?.autoattachSerialConsole === false
          ? ['The VM has no serial console.']
          : []),
      ],
    },
    {
      ...throughApi('virtctl-vnc', 'Graphical console'),
      commands: [`virtctl vnc ${named}`],
      note: 'Needs a VNC viewer on your computer; the guest needs no VNC server.',
      obstacles: [
        ...notRunning,
        ...(devices?.autoattachGraphicsDevice === false
          ? ['The VM has no graphics.']
          : []),
      ],
    },
    ...sshCommands(context, user),
    ...(context.target.kind === 'VirtualMachine' ? powerCommands(context) : []),
  ];
}
