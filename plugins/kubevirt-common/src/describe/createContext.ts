import { ClusterObjects, Pod, VirtualMachineInstance } from '../objects';
import { GuestAgentReport } from './GuestAgentReport';
import { isFinal } from './isFinal';
import { isOwnedBy } from './select/isOwnedBy';
import { createdAt, eventTime, newestFirst } from './times';
import { VirtualMachineContext } from './VirtualMachineContext';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * Sorts the objects of one virtual machine.
 *
 * @param options - `objects` as `selectObjects` gives them
 * @public
 */
export function createContext(options: {
  objects: ClusterObjects;
  target: VirtualMachineTarget;
  now: Date;
  agent?: GuestAgentReport;
}): VirtualMachineContext {
  const { objects, target, now } = options;
  const vm = objects.virtualMachines?.[0];
  const vmi = objects.virtualMachineInstances?.[0];
  const claims = objects.persistentVolumeClaims ?? [];
  const primeNames = new Set(
    claims.map(claim => `prime-${claim.metadata?.uid}`),
  );
  const isPrime = (name = '') => primeNames.has(name);

  const pods = newestFirst(objects.pods ?? [], createdAt);
  const launcherPods = pods.filter(isLauncher);
  const ofThisRun = launcherPods.filter(pod => isOfInstance(pod, vmi));

  return {
    target,
    now,
    vm,
    vmi,
    spec: currentSpec(vmi) ?? vm?.spec?.template?.spec ?? vmi?.spec ?? {},
    launchers: ofThisRun.filter(pod => !isMigrationTarget(pod, vmi)),
    migrationTargets: ofThisRun.filter(pod => isMigrationTarget(pod, vmi)),
    formerLaunchers: launcherPods.filter(pod => !ofThisRun.includes(pod)),
    importers: pods.filter(pod => !isLauncher(pod) && !isAttachment(pod)),
    migrations: newestFirst(
      objects.virtualMachineInstanceMigrations ?? [],
      createdAt,
    ),
    dataVolumes: objects.dataVolumes ?? [],
    claims: claims.filter(claim => !isPrime(claim.metadata?.name)),
    primeClaims: claims.filter(claim => isPrime(claim.metadata?.name)),
    services: objects.services ?? [],
    endpointSlices: objects.endpointSlices ?? [],
    secrets: objects.secrets ?? [],
    events: newestFirst(objects.events ?? [], eventTime),
    kubeVirt: objects.kubeVirts?.[0],
    agent: options.agent,
  };
}

function currentSpec(vmi: VirtualMachineInstance | undefined) {
  return isFinal(vmi) ? undefined : vmi?.spec;
}

function isLauncher(pod: Pod): boolean {
  return (
    pod.metadata?.labels?.['kubevirt.io'] === 'virt-launcher' ||
    (pod.metadata?.name ?? '').startsWith('virt-launcher-')
  );
}

/** A pod that plugs a volume into a running launcher. */
function isAttachment(pod: Pod): boolean {
  return pod.metadata?.labels?.['kubevirt.io'] === 'hotplug-disk';
}

function isOfInstance(
  pod: Pod,
  vmi: VirtualMachineInstance | undefined,
): boolean {
  const { uid, name } = vmi?.metadata ?? {};
  const createdBy = pod.metadata?.labels?.['kubevirt.io/created-by'];
  if (uid && createdBy) {
    return uid === createdBy;
  }
  return (
    vmi !== undefined &&
    isOwnedBy(pod, { kind: 'VirtualMachineInstance', uid, name })
  );
}

function isMigrationTarget(
  pod: Pod,
  vmi: VirtualMachineInstance | undefined,
): boolean {
  const { labels, annotations, name } = pod.metadata ?? {};
  const moved =
    labels?.['kubevirt.io/migrationJobUID'] ??
    annotations?.['kubevirt.io/migrationJobName'];
  // After the move the target is the launcher.
  return moved !== undefined && !isOnNodeOf(pod, vmi)
    ? true
    : name !== undefined &&
        name === vmi?.status?.migrationState?.targetPod &&
        !isOnNodeOf(pod, vmi);
}

function isOnNodeOf(
  pod: Pod,
  vmi: VirtualMachineInstance | undefined,
): boolean {
  const node = pod.spec?.nodeName;
  return node !== undefined && node === vmi?.status?.nodeName;
}
