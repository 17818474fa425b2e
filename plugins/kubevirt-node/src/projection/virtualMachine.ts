import { VirtualMachine } from 'backstage-plugin-kubevirt-common';
import { dataVolumeSpec } from './dataVolume';
import { conditions, metadata } from './metadata';
import { Shape } from './Shape';
import { virtualMachineInstanceSpec } from './virtualMachineInstanceSpec';

/** @internal */
export const virtualMachine: Shape<VirtualMachine> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: {
    running: true,
    runStrategy: true,
    instancetype: { kind: true, name: true },
    preference: { kind: true, name: true },
    dataVolumeTemplates: [{ metadata, spec: dataVolumeSpec }],
    template: { metadata, spec: virtualMachineInstanceSpec },
  },
  status: {
    printableStatus: true,
    runStrategy: true,
    created: true,
    ready: true,
    conditions,
    stateChangeRequests: true,
    startFailure: true,
    volumeSnapshotStatuses: true,
    observedGeneration: true,
    desiredGeneration: true,
    snapshotInProgress: true,
    restoreInProgress: true,
  },
};
