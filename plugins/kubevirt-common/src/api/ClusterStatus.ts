/**
 * How well a cluster is known at the moment: `connecting` before the first
 * complete list, `connected`, or `stale` where it stopped answering and what
 * is shown is what was last known.
 *
 * @public
 */
export interface ClusterStatus {
  name: string;
  title?: string;
  /**
   * `connecting` until all is listed, `connected` while what is known is
   * current, `stale` while it may not be, `notInstalled` where the cluster
   * answers and has no KubeVirt.
   */
  state: 'connecting' | 'connected' | 'stale' | 'notInstalled';
  /** RFC 3339; since when it is in this state. */
  since: string;
  /** Why, in the cluster's or the network's own words. */
  message?: string;
}
