import { DataVolume, PersistentVolumeClaim } from '../../model';

/**
 * Lets a copy that does not say its size be as large as its original.
 *
 * @internal
 */
export function sizedLike(
  dataVolume: DataVolume,
  original: PersistentVolumeClaim,
): DataVolume {
  const { storage: wanted } = dataVolume.spec;
  if (!wanted || wanted.resources?.requests?.storage) return dataVolume;
  const storage =
    original.status?.capacity?.storage ??
    original.spec.resources?.requests?.storage;
  return {
    ...dataVolume,
    spec: {
      ...dataVolume.spec,
      storage: {
        ...wanted,
        volumeMode: wanted.volumeMode ?? original.spec.volumeMode,
        resources: { requests: { ...(storage && { storage }) } },
      },
    },
  };
}
