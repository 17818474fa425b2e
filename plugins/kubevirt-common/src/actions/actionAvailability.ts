import { ConditionView, VirtualMachineView } from '../view';
import { ActionAvailability, ActionObstacle } from './ActionObstacle';
import { isDeleteProtected } from './isDeleteProtected';
import { VirtualMachineAction } from './VirtualMachineAction';

/**
 * What has to be known of a virtual machine; every `VirtualMachineView` has it.
 *
 * @public
 */
export type ActionFacts = Pick<
  VirtualMachineView,
  'kind' | 'status' | 'runStrategy' | 'labels'
> & {
  conditions?: readonly Pick<ConditionView, 'type' | 'status' | 'message'>[];
};

/** Statuses with an instance that runs, or is about to. */
const ACTIVE = new Set([
  'Running',
  'Paused',
  'Migrating',
  'Starting',
  'ErrorUnschedulable',
  'ErrorPvcNotFound',
  'ErrImagePull',
  'ImagePullBackOff',
]);

/** Statuses with a guest that runs, paused or not. */
const GUEST_RUNS = new Set(['Running', 'Paused', 'Migrating']);

/** Statuses without an instance. */
const WITHOUT_INSTANCE = new Set([
  'Stopped',
  'Provisioning',
  'DataVolumeError',
  'CrashLoopBackOff',
]);

const KEPT_RUNNING = new Set(['Always', 'Once']);
const NEVER_RESTARTED = new Set(['Halted', 'Once']);

/**
 * Says whether an action applies to a virtual machine in its present state,
 * by the rules of KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go. Where the
 * state does not tell, the answer is yes, and the API server decides.
 *
 * @param action - what is to be done
 * @param facts - the view of the virtual machine
 * @param options - `force`: without waiting for the guest, which is also
 *   possible while it is being stopped
 * @public
 */
export function actionAvailability(
  action: VirtualMachineAction,
  facts: ActionFacts,
  options: { force?: boolean } = {},
): ActionAvailability {
  const obstacle = obstacleTo(action, facts, options.force === true);
  if (!obstacle) {
    return { available: true };
  }
  const detail = detailOf(obstacle, facts);
  return { available: false, obstacle, ...(detail && { detail }) };
}

function detailOf(
  obstacle: ActionObstacle,
  facts: ActionFacts,
): string | undefined {
  switch (obstacle) {
    case 'notMigratable':
      return notMigratable(facts)?.message;
    case 'runStrategy':
    case 'startsByItself':
      return facts.runStrategy;
    default:
      return undefined;
  }
}

function obstacleTo(
  action: VirtualMachineAction,
  facts: ActionFacts,
  force: boolean,
): ActionObstacle | undefined {
  const { kind, status, runStrategy = '' } = facts;
  if (status === 'Terminating') {
    return 'beingDeleted';
  }
  if (action === 'delete') {
    return isDeleteProtected(facts.labels) ? 'protected' : undefined;
  }
  if (action === 'pause') {
    if (status === 'Paused') {
      return 'alreadyPaused';
    }
    return GUEST_RUNS.has(status) ? undefined : 'notRunning';
  }
  if (action === 'unpause') {
    return status === 'Paused' ? undefined : 'notPaused';
  }
  if (kind === 'VirtualMachineInstance') {
    return 'instanceOnly';
  }
  if (status === 'Stopping') {
    return action === 'stop' && force ? undefined : 'stopping';
  }
  switch (action) {
    case 'start':
      if (ACTIVE.has(status)) {
        return 'alreadyRunning';
      }
      return KEPT_RUNNING.has(runStrategy) ? 'startsByItself' : undefined;
    case 'stop':
      return WITHOUT_INSTANCE.has(status) && !KEPT_RUNNING.has(runStrategy)
        ? 'alreadyStopped'
        : undefined;
    case 'restart':
      if (WITHOUT_INSTANCE.has(status)) {
        return 'notRunning';
      }
      return NEVER_RESTARTED.has(runStrategy) ? 'runStrategy' : undefined;
    default:
      if (status === 'Migrating') {
        return 'alreadyMigrating';
      }
      if (!GUEST_RUNS.has(status)) {
        return 'notRunning';
      }
      return notMigratable(facts) ? 'notMigratable' : undefined;
  }
}

function notMigratable({ conditions = [] }: ActionFacts) {
  return conditions.find(
    ({ type, status }) => type === 'LiveMigratable' && status === 'False',
  );
}
