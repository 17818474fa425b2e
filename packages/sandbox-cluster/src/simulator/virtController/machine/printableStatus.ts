import {
  DataVolume,
  hasCondition,
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';
import { isFinal } from '../instancePhase';
import { isSetToStart, runStrategyOf } from './runStrategy';
import { claimNames, dataVolumeNames } from '../volumeNames';

/**
 * What the status of a machine is told from.
 *
 * @internal
 */
export interface MachineSituation {
  vm: VirtualMachine;
  vmi?: VirtualMachineInstance;
  /** Those of the VM's namespace; others than the VM's do no harm. */
  dataVolumes: DataVolume[];
  claims: PersistentVolumeClaim[];
  now: Date;
  /** An instance was asked for and has yet to appear. */
  startExpected?: boolean;
  /** The instance's deletion was asked for and has yet to appear. */
  stopExpected?: boolean;
}

type Rule = (situation: MachineSituation) => boolean;

const startingPhases = ['', 'Pending', 'Scheduling', 'Scheduled'];

const isNotSynchronized =
  (reason: string): Rule =>
  ({ vmi }) =>
    hasCondition(vmi, 'Synchronized', 'False', reason);

function dataVolumesOf({ vm, dataVolumes }: MachineSituation): DataVolume[] {
  const names = dataVolumeNames(vm.spec.template.spec);
  return dataVolumes.filter(({ metadata }) => names.includes(metadata.name));
}

const isMigrating: Rule = ({ vmi, now }) => {
  const { startTimestamp, endTimestamp } = vmi?.status?.migrationState ?? {};
  const before = (time: string | undefined) =>
    time !== undefined && new Date(time) <= now;
  return before(startTimestamp) && !before(endTimestamp);
};

const hasDataVolumeError: Rule = situation =>
  dataVolumesOf(situation).some(
    dataVolume =>
      dataVolume.status?.phase === 'Failed' ||
      hasCondition(dataVolume, 'Running', 'False', 'Error') ||
      hasCondition(dataVolume, 'Running', 'False', 'ImagePullFailed'),
  );

const isProvisioning: Rule = situation =>
  dataVolumesOf(situation).some(dataVolume => {
    const phase = dataVolume.status?.phase ?? '';
    const waits =
      phase === 'WaitForFirstConsumer' &&
      !hasCondition(dataVolume, 'Bound', 'True');
    return !['Succeeded', 'PendingPopulation'].includes(phase) && !waits;
  });

const waitsForVolume: Rule = ({ vm, vmi, claims }) => {
  const names = claimNames(vm.spec.template.spec);
  return (
    isSetToStart(vm, vmi) &&
    claims.some(
      ({ metadata, status }) =>
        names.includes(metadata.name) && status?.phase !== 'Bound',
    )
  );
};

const isCrashLooping: Rule = ({ vm, vmi, startExpected }) =>
  (!vmi || isFinal(vmi)) &&
  !startExpected &&
  (vm.status?.startFailure?.consecutiveFailCount ?? 0) > 0 &&
  ['Always', 'RerunOnFailure', 'Once'].includes(runStrategyOf(vm));

/** In the order of precedence: the first that holds is the status. */
const rules: [status: string, rule: Rule][] = [
  ['Terminating', ({ vm }) => vm.metadata.deletionTimestamp !== undefined],
  [
    'Stopping',
    ({ vmi, stopExpected }) =>
      vmi !== undefined &&
      !isFinal(vmi) &&
      (vmi.metadata.deletionTimestamp !== undefined || stopExpected === true),
  ],
  ['Migrating', isMigrating],
  [
    'Paused',
    ({ vmi }) =>
      vmi?.status?.phase === 'Running' && hasCondition(vmi, 'Paused', 'True'),
  ],
  ['Running', ({ vmi }) => vmi?.status?.phase === 'Running'],
  ['ErrorPvcNotFound', isNotSynchronized('FailedPvcNotFound')],
  ['DataVolumeError', hasDataVolumeError],
  [
    'ErrorUnschedulable',
    ({ vmi }) => hasCondition(vmi, 'PodScheduled', 'False', 'Unschedulable'),
  ],
  ['Provisioning', isProvisioning],
  ['WaitingForVolumeBinding', waitsForVolume],
  ['ErrImagePull', isNotSynchronized('ErrImagePull')],
  ['ImagePullBackOff', isNotSynchronized('ImagePullBackOff')],
  [
    'Starting',
    ({ vmi, startExpected }) =>
      vmi
        ? startingPhases.includes(vmi.status?.phase ?? '')
        : startExpected === true,
  ],
  ['CrashLoopBackOff', isCrashLooping],
  [
    'Stopped',
    ({ vmi, startExpected }) => (vmi ? isFinal(vmi) : !startExpected),
  ],
  [
    'WaitingForReceiver',
    ({ vm, vmi }) =>
      runStrategyOf(vm) === 'WaitAsReceiver' &&
      (!vmi || vmi.status?.phase === 'WaitingForSync'),
  ],
];

/**
 * Tells a machine's `status.printableStatus` by KubeVirt's precedence
 * (v1.9.0 pkg/virt-controller/watch/vm/vm.go, setPrintableStatus).
 *
 * @param situation - the machine and what belongs to it
 * @returns one of the 17 values
 * @internal
 */
export function printableStatus(situation: MachineSituation): string {
  return rules.find(([, holds]) => holds(situation))?.[0] ?? 'Unknown';
}
