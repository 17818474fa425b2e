/** @public */
export interface DeviceView {
  name: string;
  /** `gpu`, `hostDevice`, or the key under `devices`. */
  kind: string;
  deviceName?: string;
}
