/**
 * A device of the guest besides disks and interfaces.
 *
 * @public
 */
export interface DeviceView {
  name: string;
  /** `gpu`, `hostDevice`, or the key under `devices`. */
  kind: string;
  deviceName?: string;
}
