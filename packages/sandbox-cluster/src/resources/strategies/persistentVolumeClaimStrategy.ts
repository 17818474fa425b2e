import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const persistentVolumeClaimStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  applyDefaults(draft) {
    const spec = (draft.spec ?? {}) as Record<string, unknown>;
    spec.volumeMode ??= 'Filesystem';
    draft.spec = spec;
  },

  prepareForCreate(draft) {
    draft.metadata.finalizers = [
      ...new Set([
        ...(draft.metadata.finalizers ?? []),
        'kubernetes.io/pvc-protection',
      ]),
    ];
    draft.status = { phase: 'Pending' };
  },
};
