import type { IoK8sApiCoreV1PersistentVolumeSpec as VolumeSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';
import { persistentVolumeErrors } from './persistentVolumeErrors';

/**
 * Source: Kubernetes 1.36 pkg/registry/core/persistentvolume,
 * pkg/apis/core/v1/defaults.go.
 *
 * @internal
 */
export const persistentVolumeStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  applyDefaults(draft) {
    const spec = specOf(draft);
    spec.persistentVolumeReclaimPolicy ||= 'Retain';
    spec.volumeMode ??= 'Filesystem';
    if (spec.hostPath) {
      spec.hostPath.type ??= '';
    }
  },

  prepareForCreate(draft) {
    // Volumes that are there from the beginning are bound already.
    if (!jsonAt(draft, 'status', 'phase')) {
      draft.status = { phase: 'Pending' };
    }
  },

  validate: object => persistentVolumeErrors.spec(specOf(object)),

  validateUpdate(object, current) {
    const [spec, before] = [specOf(object), specOf(current)];
    return [
      ...persistentVolumeErrors.spec(spec),
      ...persistentVolumeErrors.moved(spec, before),
      ...(spec.volumeMode === before.volumeMode
        ? []
        : [
            fieldErrors.invalid(
              'volumeMode',
              spec.volumeMode,
              'field is immutable',
            ),
          ]),
    ];
  },
};

function specOf(object: ApiObject): VolumeSpec {
  return object.spec as VolumeSpec;
}
