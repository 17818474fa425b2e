import { ClaimSpec, DataVolume, DataVolumeSpec } from '../../objects';
import { objectFields, readConditions } from './metadata';
import {
  listOf,
  number,
  numberOrText,
  objectOf,
  presence,
  quantity,
  Reader,
  recordOf,
  text,
} from './readers';

const dataSource = {
  apiGroup: text,
  kind: text,
  name: text,
};

/** @internal */
export const readClaimSpec = objectOf<ClaimSpec>({
  accessModes: listOf(text),
  volumeMode: text,
  storageClassName: text,
  volumeName: text,
  resources: objectOf({ requests: recordOf(numberOrText) }),
  dataSource: objectOf(dataSource),
  dataSourceRef: objectOf({ ...dataSource, namespace: text }),
});

/** @internal */
export const readDataVolumeSpec = objectOf<DataVolumeSpec>({
  source: recordOf(presence as Reader<Record<string, unknown>>),
  sourceRef: objectOf({ kind: text, name: text, namespace: text }),
  pvc: readClaimSpec,
  storage: readClaimSpec,
});

/** @internal */
export const readDataVolume = objectOf<DataVolume>({
  ...objectFields,
  spec: readDataVolumeSpec,
  status: objectOf({
    claimName: text,
    phase: text,
    progress: quantity,
    restartCount: number,
    conditions: readConditions,
  }),
});
