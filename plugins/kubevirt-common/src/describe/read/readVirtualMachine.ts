import { VirtualMachine } from '../../objects';
import { objectFields, readConditions, readMetadata } from './metadata';
import { readDataVolumeSpec } from './readDataVolume';
import { readInstanceSpec } from './readInstanceSpec';
import { flag, listOf, number, objectOf, recordOf, text } from './readers';

const matcher = objectOf({ kind: text, name: text });

/** @internal */
export const readVirtualMachine = objectOf<VirtualMachine>({
  ...objectFields,
  spec: objectOf({
    running: flag,
    runStrategy: text,
    instancetype: matcher,
    preference: matcher,
    dataVolumeTemplates: listOf(
      objectOf({ metadata: readMetadata, spec: readDataVolumeSpec }),
    ),
    template: objectOf({ metadata: readMetadata, spec: readInstanceSpec }),
  }),
  status: objectOf({
    printableStatus: text,
    runStrategy: text,
    created: flag,
    ready: flag,
    conditions: readConditions,
    stateChangeRequests: listOf(
      objectOf({ action: text, uid: text, data: recordOf(text) }),
    ),
    startFailure: objectOf({
      consecutiveFailCount: number,
      lastFailedVMIUID: text,
      retryAfterTimestamp: text,
    }),
    volumeSnapshotStatuses: listOf(
      objectOf({ name: text, enabled: flag, reason: text }),
    ),
    observedGeneration: number,
    desiredGeneration: number,
    snapshotInProgress: text,
    restoreInProgress: text,
  }),
});
