import { Domain, isActive } from '../hypervisor';
import {
  Condition,
  PersistentVolumeClaim,
  Pod,
  removeCondition,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
  VirtualMachineInstanceStatus,
} from '../model';
import { enterPhase } from '../virtController/instancePhase';
import { interfaceStatuses } from './interfaceStatuses';
import { liveMigratable } from './liveMigratable';
import { volumeStatuses } from './volumeStatuses';

const pauses: Record<string, [reason: string, message: string]> = {
  user: ['PausedByUser', 'VMI was paused by user'],
  ioError: ['PausedIOError', 'VMI was paused, low-level IO error detected'],
  migration: [
    'PausedByMigrationMonitor',
    'VMI was paused by the migration monitor',
  ],
};

const oldAgent =
  'This guest agent version is not supported by KubeVirt: it lacks commands';

function handlerConditions(
  vmi: VirtualMachineInstance,
  domain: Domain,
  claims: PersistentVolumeClaim[],
  now: Date,
): Condition[] {
  const since = { lastTransitionTime: rfc3339(now) };
  const agent = domain.guest?.agent;
  const [reason, message] = pauses[domain.pausedBy ?? 'user'];
  const kept: [type: string, condition: Partial<Condition> | undefined][] = [
    ['LiveMigratable', liveMigratable(vmi, claims)],
    ['StorageLiveMigratable', { status: 'True' }],
    ['AgentConnected', agent && { status: 'True' }],
    [
      'AgentVersionNotSupported',
      agent?.outdated ? { status: 'True', reason: oldAgent } : undefined,
    ],
    [
      'Paused',
      domain.state === 'paused'
        ? { status: 'True', reason, message }
        : undefined,
    ],
  ];
  return kept.reduce(
    (conditions, [type, condition]) =>
      condition
        ? setCondition(conditions, {
            type,
            status: 'True',
            ...since,
            ...condition,
          })
        : removeCondition(conditions, type),
    removeCondition(vmi.status?.conditions, 'Synchronized'),
  );
}

/**
 * Everything virt-handler says of an instance that was handed over to its
 * node (KubeVirt v1.9.0 pkg/virt-handler/vm.go, updateVMIStatus).
 *
 * @param options.domain - what runs for the instance, or ended
 * @param options.pod - its launcher pod
 * @param options.claims - the claims of its volumes
 * @internal
 */
export function handlerStatus(options: {
  vmi: VirtualMachineInstance;
  domain: Domain;
  pod: Pod | undefined;
  claims: PersistentVolumeClaim[];
  now: Date;
}): VirtualMachineInstanceStatus {
  const { vmi, domain, pod, claims, now } = options;
  const present = vmi.status ?? {};
  if (!isActive(domain)) {
    const phase = domain.state === 'crashed' ? 'Failed' : 'Succeeded';
    const conditions = ['Paused', 'AgentConnected'].reduce(
      removeCondition,
      present.conditions ?? [],
    );
    return enterPhase({ ...present, conditions }, phase, now);
  }
  const podIP = pod?.status?.podIP;
  const migratable = liveMigratable(vmi, claims).status === 'True';
  // What an adopted guest had told is true until it speaks again.
  if (domain.adopted && !domain.guest) return present;
  return {
    ...enterPhase(present, 'Running', now),
    conditions: handlerConditions(vmi, domain, claims, now),
    guestOSInfo: domain.guest?.agent?.osInfo ?? {},
    ...(podIP && { interfaces: interfaceStatuses(vmi, domain, podIP) }),
    machine: { type: 'pc-q35-rhel9.6.0' },
    ...(migratable && { migrationMethod: 'BlockMigration' }),
    migrationTransport: 'Unix',
    volumeStatus: volumeStatuses(vmi, claims),
  };
}
