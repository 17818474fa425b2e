import { KubernetesObject } from './KubernetesObject';

/**
 * KubeVirt's own configuration, cut down to what explains a failure. Every
 * signed-in user may read it (role `kubevirt.io:default`).
 *
 * @public
 */
export interface KubeVirt extends KubernetesObject {
  spec?: {
    configuration?: {
      /** For VMs that name none. */
      evictionStrategy?: string;
      permittedHostDevices?: {
        pciHostDevices?: { resourceName?: string }[];
        mediatedDevices?: { resourceName?: string }[];
        usb?: { resourceName?: string }[];
      };
    };
  };
  status?: {
    phase?: string;
    /** `v1.9.0`, for instance. */
    observedKubeVirtVersion?: string;
  };
}
