/**
 * A live migration that is under way, or the last one.
 *
 * @public
 */
export interface MigrationView {
  /** The phase of the VirtualMachineInstanceMigration, in KubeVirt's own word. */
  phase?: string;
  source?: string;
  target?: string;
  /** `PreCopy`, `PostCopy` or `Paused`. */
  mode?: string;
  /** RFC 3339. */
  startedAt?: string;
  /** RFC 3339. */
  endedAt?: string;
  failureReason?: string;
}
