import { statusOfContext } from '../describe/status';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessWay } from '../view';
import { machineObstacles, portObstacles } from './obstacles';
import { quoteForShell } from './quoteForShell';
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
      ...anywhere('virtctl-console', 'Serial console'),
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
      ...anywhere('virtctl-vnc', 'Graphical console'),
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
    ...(context.target.kind === 'VirtualMachine'
      ? powerCommands(context, named)
      : []),
  ];
}

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
      ...anywhere('virtctl-ssh', 'SSH with virtctl'),
      commands: [`virtctl ssh ${options}${account}`],
      note,
      obstacles,
    },
    {
      ...anywhere('openssh', 'SSH with any OpenSSH client'),
      commands: [`ssh -o ${quoteForShell(proxy)} ${account}`],
      note,
      obstacles,
    },
  ];
}

/** When KubeVirt refuses (KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go). */
function powerCommands(
  context: VirtualMachineContext,
  named: string,
): AccessWay[] {
  const { vm, vmi } = context;
  const strategy = vm?.spec?.runStrategy;
  const phase = vmi?.status?.phase;
  const active =
    vmi !== undefined && phase !== 'Succeeded' && phase !== 'Failed';
  const pending = (vm?.status?.stateChangeRequests ?? []).length > 0;
  const underway = pending ? ['A start or stop is under way.'] : [];
  const gone =
    statusOfContext(context) === 'Terminating'
      ? ['The VM is being deleted.']
      : [];
  return [
    {
      ...anywhere('virtctl-start', 'Start'),
      commands: [`virtctl start ${named}`],
      obstacles: [
        ...gone,
        ...underway,
        ...(active ? ['The VM is already running.'] : []),
        ...(!active && (strategy === 'Always' || strategy === 'Once')
          ? [`With run strategy ${strategy} KubeVirt starts it by itself.`]
          : []),
        ...(strategy === 'RerunOnFailure' && phase === 'Failed'
          ? ['KubeVirt starts it again by itself after a failure.']
          : []),
      ],
    },
    {
      ...anywhere('virtctl-stop', 'Stop'),
      commands: [`virtctl stop ${named}`],
      note:
        strategy === 'Always' || strategy === 'Once'
          ? 'It changes the run strategy of the VM to Halted.'
          : undefined,
      obstacles: [
        ...gone,
        ...underway,
        ...(active ? [] : ['The VM is not running.']),
      ],
    },
    {
      ...anywhere('virtctl-restart', 'Restart'),
      commands: [`virtctl restart ${named}`],
      obstacles: [
        ...gone,
        ...underway,
        ...(vmi ? [] : ['The VM is not running.']),
        ...(strategy === 'Halted' || strategy === 'Once'
          ? [`KubeVirt does not restart a VM with run strategy ${strategy}.`]
          : []),
      ],
    },
  ];
}

function anywhere(id: string, title: string) {
  return { id, title, from: 'anywhere' as const };
}
