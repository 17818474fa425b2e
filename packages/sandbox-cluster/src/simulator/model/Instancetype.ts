import { KubeObject, Quantity } from './KubeObject';
import { HostDevice } from './domainDevices';

/**
 * A `instancetype.kubevirt.io/v1beta1` instance type, of a namespace or of the
 * cluster: resources.
 *
 * @internal
 */
export interface Instancetype extends KubeObject {
  spec: {
    cpu: { guest: number; model?: string };
    memory: { guest: Quantity };
    gpus?: HostDevice[];
    hostDevices?: HostDevice[];
    nodeSelector?: Record<string, string>;
    annotations?: Record<string, string>;
  };
}

/**
 * A `instancetype.kubevirt.io/v1beta1` preference, of a namespace or of the
 * cluster: what to use where the machine says nothing.
 *
 * @internal
 */
export interface Preference extends KubeObject {
  spec: {
    clock?: { preferredClockOffset?: object; preferredTimer?: object };
    cpu?: {
      preferredCPUTopology?: string;
      spreadOptions?: { across?: string; ratio?: number };
    };
    preferSpreadSocketToCoreRatio?: number;
    devices?: {
      preferredAutoattachInputDevice?: boolean;
      preferredInputBus?: string;
      preferredInputType?: string;
      preferredDiskBus?: string;
      preferredInterfaceModel?: string;
      preferredRng?: object;
      preferredTPM?: object;
      preferredAutoattachGraphicsDevice?: boolean;
    };
    features?: {
      preferredAcpi?: object;
      preferredApic?: object;
      preferredHyperv?: object;
      preferredSmm?: object;
    };
    machine?: { preferredMachineType?: string };
    firmware?: { preferredEfi?: object };
    preferredTerminationGracePeriodSeconds?: number;
    requirements?: object;
  };
}
