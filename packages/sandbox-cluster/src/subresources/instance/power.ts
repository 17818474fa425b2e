import {
  SubresourceHandler,
  SubresourceRequest,
} from '../../server/SubresourceHandler';
import { Hypervisor } from '../../simulator';
import { hasCondition, VirtualMachineInstance } from '../../simulator/model';
import { ApiError } from '../../status/ApiError';
import { defineAction } from '../defineCall';
import { getInstance } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';
import { domainOf } from './domainOf';

const kind = 'virtualmachineinstance';

const conflict = (vmi: VirtualMachineInstance, why: string): ApiError =>
  refusals.conflict(kind, vmi.metadata.name, why);

const isPaused = (vmi: VirtualMachineInstance) =>
  hasCondition(vmi, 'Paused', 'True');

const isRunning = (vmi: VirtualMachineInstance) =>
  vmi.status?.phase === 'Running';

function checkPause(vmi: VirtualMachineInstance): void {
  if (!isRunning(vmi)) throw conflict(vmi, 'VM is not running');
  const { livenessProbe } = vmi.spec;
  if (livenessProbe && !livenessProbe.guestAgentPing) {
    throw refusals.forbidden(
      kind,
      vmi.metadata.name,
      'Pausing VMIs with a non-GuestAgentPing LivenessProbe is not supported',
    );
  }
  if (isPaused(vmi)) throw conflict(vmi, 'VMI is already paused');
  const { migrationState } = vmi.status ?? {};
  if (migrationState && !migrationState.completed) {
    throw conflict(
      vmi,
      `Cannot pause VM '${vmi.metadata.name}' because it is currently being migrated`,
    );
  }
}

function checkUnpause(vmi: VirtualMachineInstance): void {
  if (!isRunning(vmi)) throw conflict(vmi, 'VMI is not running');
  if (!isPaused(vmi)) throw conflict(vmi, 'VMI is not paused');
}

/** A snapshot holds the guest still. */
function checkSnapshot({ objects, namespace, name }: SubresourceRequest): void {
  const id = { namespace, name };
  const vm = objects.find('kubevirt.io/v1', 'VirtualMachine', id);
  const status = vm?.status as { snapshotInProgress?: string } | undefined;
  if (status?.snapshotInProgress) {
    throw refusals.conflict(
      'virtualmachine',
      name,
      'VM snapshot is in progress',
    );
  }
}

function checkSoftReboot(vmi: VirtualMachineInstance): void {
  if (!isRunning(vmi)) throw conflict(vmi, 'VM is not running');
  if (isPaused(vmi)) throw conflict(vmi, 'VMI is paused');
  const acpi = vmi.spec.domain.features?.acpi?.enabled ?? true;
  if (!acpi && !hasCondition(vmi, 'AgentConnected', 'True')) {
    throw conflict(
      vmi,
      'VMI neither have the agent connected nor the ACPI feature enabled',
    );
  }
}

function checkReset(vmi: VirtualMachineInstance): void {
  if (isRunning(vmi)) return;
  const phase = vmi.status?.phase ?? '';
  throw refusals.internal(
    `Failed to reset non-running VMI with phase ${phase}: Unable to connect to VirtualMachineInstance because phase is ${phase} instead of Running or Scheduled`,
  );
}

/**
 * `PUT virtualmachineinstances/{name}/pause`, `unpause`, `softreboot`, `reset`,
 * `freeze` and `unfreeze`: virt-api checks, virt-handler does it at once.
 *
 * @internal
 */
export function powerHandlers(hypervisor: Hypervisor): SubresourceHandler[] {
  const action = (
    path: string,
    check: (vmi: VirtualMachineInstance) => void,
    act: (vmi: VirtualMachineInstance) => void,
  ) =>
    defineAction('virtualmachineinstances', path, request => {
      const options = readBody<{ dryRun?: string[] }>(request);
      if (path === 'unpause') checkSnapshot(request);
      const vmi = getInstance(request);
      check(vmi);
      if (!isDryRun(options)) act(vmi);
      return 200;
    });
  const domain = (vmi: VirtualMachineInstance) => domainOf(hypervisor, vmi);
  const needsAgent = (vmi: VirtualMachineInstance) => {
    if (!domain(vmi).guest?.agent) {
      throw refusals.internal('VMI does not have guest agent connected');
    }
  };
  return [
    action('pause', checkPause, vmi => hypervisor.pause(domain(vmi), 'user')),
    action('unpause', checkUnpause, vmi => hypervisor.resume(domain(vmi))),
    action('softreboot', checkSoftReboot, vmi => hypervisor.reset(domain(vmi))),
    action('reset', checkReset, vmi => hypervisor.reset(domain(vmi))),
    action(
      'freeze',
      vmi => {
        if (!isRunning(vmi)) throw conflict(vmi, 'VM is not running');
      },
      needsAgent,
    ),
    action(
      'unfreeze',
      vmi => {
        if (!isRunning(vmi)) throw conflict(vmi, 'VMI is not running');
      },
      needsAgent,
    ),
  ];
}
