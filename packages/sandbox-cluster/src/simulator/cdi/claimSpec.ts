import {
  ClaimSpec,
  DataVolume,
  formatBytes,
  parseQuantity,
  StorageClass,
  StorageProfile,
} from '../model';
import { defaultStorageClass } from '../kubelet/claimStep';

/**
 * The claim that a DataVolume leads to, or why it leads to none.
 *
 * @internal
 */
export type ClaimSpecResult =
  | { ok: true; spec: ClaimSpec }
  | { ok: false; reason: string; message: string };

const filesystemOverhead = 0.06;

function refuse(message: string): ClaimSpecResult {
  return { ok: false, reason: 'ErrClaimNotValid', message };
}

/** A filesystem takes some of the space for itself; a block device does not. */
function withOverhead(spec: ClaimSpec): ClaimSpec {
  const { storage } = spec.resources?.requests ?? {};
  if (storage === undefined || spec.volumeMode === 'Block') return spec;
  const bytes = Math.ceil(parseQuantity(storage) / (1 - filesystemOverhead));
  const requests = { ...spec.resources?.requests, storage: formatBytes(bytes) };
  return { ...spec, resources: { ...spec.resources, requests } };
}

/**
 * Makes a claim's spec of a DataVolume's: `pvc` as it is, `storage` with what
 * the StorageProfile adds (CDI pkg/controller/datavolume/util.go).
 *
 * @param dataVolume - with a `pvc` or a `storage`
 * @param classes - all StorageClasses
 * @param profiles - all StorageProfiles
 * @internal
 */
export function claimSpec(
  dataVolume: DataVolume,
  classes: StorageClass[],
  profiles: StorageProfile[],
): ClaimSpecResult {
  const { pvc, storage } = dataVolume.spec;
  if (pvc) return { ok: true, spec: pvc };
  if (!storage) return refuse('Missing Data volume PVC');
  const className =
    storage.storageClassName ?? defaultStorageClass(classes)?.metadata.name;
  const profile = profiles.find(({ metadata }) => metadata.name === className);
  const [preferred] = profile?.status?.claimPropertySets ?? [];
  const accessModes = storage.accessModes ?? preferred?.accessModes;
  if (!accessModes?.length) {
    return className
      ? refuse(
          `Spec is missing accessMode and volumeMode, cannot get access mode from StorageProfile ${className}`,
        )
      : refuse(
          'PVC spec is missing accessMode and no storageClass to choose profile',
        );
  }
  const matching = profile?.status?.claimPropertySets?.find(set =>
    accessModes.every(mode => set.accessModes?.includes(mode)),
  );
  return {
    ok: true,
    spec: withOverhead({
      ...storage,
      accessModes,
      volumeMode: storage.volumeMode ?? matching?.volumeMode ?? 'Filesystem',
      ...(className && { storageClassName: className }),
    }),
  };
}
