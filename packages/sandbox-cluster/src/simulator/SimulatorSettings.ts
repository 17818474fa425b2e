/**
 * A part of a cluster that can be played. `kubelet` stands for nodes, the
 * scheduler and the volume controller; `guest` lives in what `virt-handler`
 * starts.
 *
 * @public
 */
export type SimulatorPart =
  | 'virt-controller'
  | 'virt-handler'
  | 'kubelet'
  | 'cdi'
  | 'guest';

/**
 * What is played, and how fast.
 *
 * @public
 */
export interface SimulatorSettings {
  /** Which parts; all of them where left out. */
  parts?: SimulatorPart[];
  /**
   * How many times faster than in life: at 1, the default, an image is
   * imported in 12 seconds and a machine boots in 6.
   */
  speed?: number;
}
