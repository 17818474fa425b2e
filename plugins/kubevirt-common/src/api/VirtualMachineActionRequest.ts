/**
 * The body of a POST to
 * `/v1/virtual-machines/:cluster/:namespace/:name/actions/:action`; all of it
 * optional.
 *
 * @public
 */
export interface VirtualMachineActionRequest {
  /**
   * For `stop`: seconds the guest has to shut down, 0 to switch it off at
   * once. For `restart`: only 0, to restart without waiting for the guest.
   */
  gracePeriodSeconds?: number;
  /**
   * For `delete`: delete only the machine with this uid, and none that has
   * the same name since.
   */
  uid?: string;
}
