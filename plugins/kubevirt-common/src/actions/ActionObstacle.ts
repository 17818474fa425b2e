/**
 * Why an action does not apply to a virtual machine as it is now:
 *
 * - `instanceOnly`: it is an instance without a VirtualMachine.
 * - `alreadyRunning`, `alreadyStopped`, `alreadyPaused`, `alreadyMigrating`:
 *   it is so already, or on its way.
 * - `notRunning`, `notPaused`: the action needs that.
 * - `stopping`: it is being stopped.
 * - `beingDeleted`: nothing more can be done.
 * - `startsByItself`: its run strategy keeps it running.
 * - `runStrategy`: its run strategy does not allow it.
 * - `notMigratable`: `detail` says why, in KubeVirt's words.
 * - `protected`: it is marked as not to be deleted.
 *
 * @public
 */
export type ActionObstacle =
  | 'instanceOnly'
  | 'alreadyRunning'
  | 'alreadyStopped'
  | 'alreadyPaused'
  | 'alreadyMigrating'
  | 'notRunning'
  | 'notPaused'
  | 'stopping'
  | 'beingDeleted'
  | 'startsByItself'
  | 'runStrategy'
  | 'notMigratable'
  | 'protected';

/**
 * Whether an action applies. The API server has the last word.
 *
 * @public
 */
export type ActionAvailability =
  | { available: true }
  | { available: false; obstacle: ActionObstacle; detail?: string };
