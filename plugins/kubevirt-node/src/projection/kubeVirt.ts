import { KubeVirt } from 'backstage-plugin-kubevirt-common';
import { metadata } from './metadata';
import { Shape } from './Shape';

const devices: Shape<{ resourceName?: string }[]> = [{ resourceName: true }];

/** @internal */
export const kubeVirt: Shape<KubeVirt> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: {
    configuration: {
      evictionStrategy: true,
      permittedHostDevices: {
        pciHostDevices: devices,
        mediatedDevices: devices,
        usb: devices,
      },
    },
  },
  status: { phase: true, observedKubeVirtVersion: true },
};
