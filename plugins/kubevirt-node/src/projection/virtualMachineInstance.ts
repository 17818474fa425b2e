import {
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from 'backstage-plugin-kubevirt-common';
import { conditions, metadata } from './metadata';
import { Shape } from './Shape';
import { virtualMachineInstanceSpec } from './virtualMachineInstanceSpec';

const migrationState: Shape<
  NonNullable<VirtualMachineInstance['status']>['migrationState']
> = {
  startTimestamp: true,
  endTimestamp: true,
  sourceNode: true,
  targetNode: true,
  targetPod: true,
  completed: true,
  failed: true,
  failureReason: true,
  abortRequested: true,
  abortStatus: true,
  mode: true,
  migrationUid: true,
};

/** @internal */
export const virtualMachineInstance: Shape<VirtualMachineInstance> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: virtualMachineInstanceSpec,
  status: {
    phase: true,
    reason: true,
    nodeName: true,
    qosClass: true,
    evacuationNodeName: true,
    launcherContainerImageVersion: true,
    conditions,
    activePods: true,
    phaseTransitionTimestamps: true,
    guestOSInfo: {
      id: true,
      name: true,
      prettyName: true,
      version: true,
      versionId: true,
      kernelRelease: true,
      kernelVersion: true,
      machine: true,
    },
    interfaces: true,
    volumeStatus: [
      {
        name: true,
        target: true,
        phase: true,
        reason: true,
        message: true,
        size: true,
        hotplugVolume: true,
        persistentVolumeClaimInfo: true,
      },
    ],
    currentCPUTopology: true,
    memory: true,
    machine: true,
    migrationState,
    migrationMethod: true,
  },
};

/** @internal */
export const virtualMachineInstanceMigration: Shape<VirtualMachineInstanceMigration> =
  {
    apiVersion: true,
    kind: true,
    metadata,
    spec: { vmiName: true },
    status: {
      phase: true,
      conditions,
      migrationState,
      phaseTransitionTimestamps: true,
    },
  };
