import { DataVolume } from '../../model';
import { CloneOriginal } from './cloneOriginal';

/**
 * Lets a copy that does not say its size be as large as its original.
 *
 * @internal
 */
export function sizedLike(
  dataVolume: DataVolume,
  { size, volumeMode }: CloneOriginal,
): DataVolume {
  const { storage: wanted } = dataVolume.spec;
  if (!wanted || wanted.resources?.requests?.storage) return dataVolume;
  return {
    ...dataVolume,
    spec: {
      ...dataVolume.spec,
      storage: {
        ...wanted,
        volumeMode: wanted.volumeMode ?? volumeMode,
        resources: { requests: { ...(size && { storage: size }) } },
      },
    },
  };
}
