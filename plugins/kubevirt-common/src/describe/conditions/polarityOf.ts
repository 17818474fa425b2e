import { Condition } from '../../objects';
import { Polarity } from '../../view';

type Judge = Polarity | ((condition: Condition) => Polarity);

/** What each status of a condition means; a status that is not named is neutral. */
interface Meaning {
  True?: Judge;
  False?: Judge;
}

const expected: Meaning = { True: 'good', False: 'bad' };
const informational: Meaning = { True: 'good', False: 'neutral' };
const inverted: Meaning = { True: 'bad', False: 'good' };
const underWay: Meaning = { True: 'neutral', False: 'bad' };

const instance: Record<string, Meaning> = {
  // Whether a VM that is not ready should be is for the caller to know.
  Ready: informational,
  Failure: inverted,
  Paused: {
    True: ({ reason }) => (reason === 'PausedIOError' ? 'bad' : 'neutral'),
    False: 'good',
  },
  RestartRequired: inverted,
  ManualRecoveryRequired: inverted,
  AgentVersionNotSupported: inverted,
  DecentralizedLiveMigrationFailure: inverted,
  // Absent where all is in sync.
  Synchronized: expected,
  PodScheduled: { True: 'good', False: notPlaced },
  AgentConnected: informational,
  LiveMigratable: informational,
  StorageLiveMigratable: informational,
  DataVolumesReady: informational,
  Provisioning: { True: 'neutral' },
  // The administrators allow emulation in KubeVirt's configuration.
  SoftwareEmulation: { True: 'neutral', False: 'good' },
  EvictionRequested: { True: 'neutral' },
  MigrationRequired: { True: 'neutral' },
  VolumesChange: underWay,
  HotVCPUChange: underWay,
  HotMemoryChange: underWay,
  AccessCredentialsSynchronized: expected,
};

const kinds: Record<string, Record<string, Meaning>> = {
  VirtualMachine: instance,
  VirtualMachineInstance: instance,
  VirtualMachineInstanceMigration: {
    migrationAbortRequested: { True: 'neutral' },
    migrationRejectedByResourceQuota: inverted,
    migrationBlockedByUtilityVolumes: inverted,
    migrationBlockedByBackup: inverted,
    decentralizedMigrationBlocked: inverted,
  },
  DataVolume: {
    Bound: { True: 'good', False: notBound },
    Ready: {
      True: 'good',
      False: ({ reason = '' }) =>
        /^(?:CloneWithoutSource|Err.*)$/.test(reason) ? 'bad' : 'neutral',
    },
    Running: { True: 'neutral', False: importStopped },
  },
  PersistentVolumeClaim: {
    FileSystemResizePending: { True: 'neutral' },
    Resizing: { True: 'neutral' },
    ModifyingVolume: { True: 'neutral' },
  },
  Pod: {
    PodScheduled: { True: 'good', False: notPlaced },
    Initialized: informational,
    ContainersReady: informational,
    Ready: informational,
    PodReadyToStartContainers: informational,
    'kubevirt.io/virtual-machine-unpaused': informational,
    DisruptionTarget: inverted,
  },
};

/** Reasons of a DataVolume's `Running=False` that are no failure (CDI pkg/controller/conditions.go, util.go). */
const harmless = new Set([
  '',
  'Completed',
  'ContainerCreating',
  'PodInitializing',
  'Pending',
  'TransferRunning',
  'Scratch space required',
]);

function importStopped({ reason = '', message = '' }: Condition): Polarity {
  return harmless.has(reason) || /scratch space required/i.test(message)
    ? 'neutral'
    : 'bad';
}

/** A pod waits for the claims of its disks as long as they are being made. */
function notPlaced({ reason = '', message = '' }: Condition): Polarity {
  return ['', 'SchedulingGated'].includes(reason) ||
    /unbound immediate PersistentVolumeClaims/.test(message)
    ? 'neutral'
    : 'bad';
}

function notBound({ reason = '' }: Condition): Polarity {
  return ['', 'Pending', 'NotFound'].includes(reason) ? 'neutral' : 'bad';
}

/**
 * Whether a condition's present status is good news, bad news or neither. A
 * type that is not known is taken by its name: `…Failed=True` is bad, and so
 * is `False` of any other of KubeVirt's and CDI's kinds. Anybody may add
 * conditions to pods and claims, as readiness gates for instance.
 *
 * @param kind - the kind of the object that carries it
 * @internal
 */
export function polarityOf(kind: string, condition: Condition): Polarity {
  const { type = '', status } = condition;
  const meaning = kinds[kind]?.[type] ?? byName(kind, type);
  const judge =
    status === 'True' || status === 'False' ? meaning[status] : undefined;
  return typeof judge === 'function' ? judge(condition) : judge ?? 'neutral';
}

function byName(kind: string, type: string): Meaning {
  if (/(?:Error|Failure|Failed|Degraded|Lost|NotSupported)$/.test(type)) {
    return inverted;
  }
  return kind === 'Pod' || kind === 'PersistentVolumeClaim' ? {} : expected;
}
