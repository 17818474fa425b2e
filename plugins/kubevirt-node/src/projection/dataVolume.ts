import {
  ClaimSpec,
  DataVolume,
  DataVolumeSpec,
  PersistentVolumeClaim,
} from 'backstage-plugin-kubevirt-common';
import { conditions, metadata } from './metadata';
import { Shape } from './Shape';

const claimSpec: Shape<ClaimSpec> = {
  accessModes: true,
  volumeMode: true,
  storageClassName: true,
  volumeName: true,
  resources: true,
  dataSource: true,
  dataSourceRef: true,
};

/** @internal */
export const dataVolumeSpec: Shape<DataVolumeSpec> = {
  source: withoutHeaders,
  sourceRef: true,
  pvc: claimSpec,
  storage: claimSpec,
};

/** `extraHeaders` of an HTTP source are where people put tokens. */
function withoutHeaders(source: unknown): unknown {
  if (typeof source !== 'object' || source === null) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(source).map(([kind, details]) => [
      kind,
      details && { ...details, extraHeaders: undefined },
    ]),
  );
}

/** @internal */
export const dataVolume: Shape<DataVolume> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: dataVolumeSpec,
  status: {
    claimName: true,
    phase: true,
    progress: true,
    restartCount: true,
    conditions,
  },
};

/** @internal */
export const persistentVolumeClaim: Shape<PersistentVolumeClaim> = {
  apiVersion: true,
  kind: true,
  metadata,
  spec: claimSpec,
  status: { phase: true, accessModes: true, capacity: true, conditions },
};
