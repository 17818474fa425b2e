import { statusOfContext } from '../describe/status';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { AccessWay } from '../view';
import { throughApi } from './throughApi';
import { virtctlFor } from './Virtctl';

/**
 * Start, stop and restart, with what KubeVirt would refuse them for
 * (KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go).
 *
 * @internal
 */
export function powerCommands(context: VirtualMachineContext): AccessWay[] {
  const { named } = virtctlFor(context);
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
      ...throughApi('virtctl-start', 'Start'),
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
      ...throughApi('virtctl-stop', 'Stop'),
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
      ...throughApi('virtctl-restart', 'Restart'),
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
