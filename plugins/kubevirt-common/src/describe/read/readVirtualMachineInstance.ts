import {
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from '../../objects';
import { objectFields, readConditions } from './metadata';
import { readInstanceSpec } from './readInstanceSpec';
import {
  flag,
  listOf,
  number,
  objectOf,
  presence,
  quantity,
  recordOf,
  text,
} from './readers';

const migrationState = objectOf({
  startTimestamp: text,
  endTimestamp: text,
  sourceNode: text,
  targetNode: text,
  targetPod: text,
  completed: flag,
  failed: flag,
  failureReason: text,
  abortRequested: flag,
  abortStatus: text,
  mode: text,
  migrationUid: text,
});

const phaseTransitions = listOf(
  objectOf({ phase: text, phaseTransitionTimestamp: text }),
);

/** @internal */
export const readVirtualMachineInstance = objectOf<VirtualMachineInstance>({
  ...objectFields,
  spec: readInstanceSpec,
  status: objectOf({
    phase: text,
    reason: text,
    nodeName: text,
    evacuationNodeName: text,
    launcherContainerImageVersion: text,
    qosClass: text,
    conditions: readConditions,
    activePods: recordOf(text),
    phaseTransitionTimestamps: phaseTransitions,
    guestOSInfo: objectOf({
      id: text,
      name: text,
      prettyName: text,
      version: text,
      versionId: text,
      kernelRelease: text,
      kernelVersion: text,
      machine: text,
    }),
    interfaces: listOf(
      objectOf({
        name: text,
        mac: text,
        ipAddress: text,
        ipAddresses: listOf(text),
        interfaceName: text,
        podInterfaceName: text,
        infoSource: text,
        linkState: text,
        queueCount: number,
      }),
    ),
    volumeStatus: listOf(
      objectOf({
        name: text,
        target: text,
        phase: text,
        reason: text,
        message: text,
        size: number,
        hotplugVolume: presence,
        persistentVolumeClaimInfo: objectOf({
          claimName: text,
          accessModes: listOf(text),
          volumeMode: text,
          capacity: recordOf(quantity),
          requests: recordOf(quantity),
          filesystemOverhead: text,
        }),
      }),
    ),
    currentCPUTopology: objectOf({
      cores: number,
      sockets: number,
      threads: number,
    }),
    memory: objectOf({
      guestAtBoot: quantity,
      guestCurrent: quantity,
      guestRequested: quantity,
      memoryOverhead: quantity,
    }),
    machine: objectOf({ type: text }),
    migrationState,
    migrationMethod: text,
  }),
});

/** @internal */
export const readMigration = objectOf<VirtualMachineInstanceMigration>({
  ...objectFields,
  spec: objectOf({ vmiName: text }),
  status: objectOf({
    phase: text,
    conditions: readConditions,
    migrationState,
    phaseTransitionTimestamps: phaseTransitions,
  }),
});
