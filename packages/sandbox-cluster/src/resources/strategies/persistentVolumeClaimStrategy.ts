import type { IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { fieldErrors } from '../../validation/fieldErrors';
import { admitExpansion } from './admitExpansion';
import { claimErrors } from './claimErrors';
import { claimSize } from './claimSize';
import { checkLimits } from '../../admission/quota/checkLimits';
import { ResourceStrategy, StrategyContext } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/registry/core/persistentvolumeclaim,
 * pkg/apis/core/validation/validation.go.
 *
 * @internal
 */
export const persistentVolumeClaimStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  applyDefaults(draft) {
    specOf(draft).volumeMode ??= 'Filesystem';
  },

  mutate(draft, current, context) {
    const spec = specOf(draft);
    if (!current && spec.dataSource && !isOld(spec.dataSource)) {
      delete spec.dataSource;
    }
    mirrorDataSource(spec);
    if (!current) {
      // The plugins StorageObjectInUseProtection and DefaultStorageClass.
      draft.metadata.finalizers = [
        ...new Set([
          ...(draft.metadata.finalizers ?? []),
          'kubernetes.io/pvc-protection',
        ]),
      ];
      const legacyClass =
        draft.metadata.annotations?.['volume.beta.kubernetes.io/storage-class'];
      if (spec.storageClassName === undefined && legacyClass === undefined) {
        spec.storageClassName = defaultClass(context);
      }
    }
  },

  prepareForCreate(draft) {
    draft.status = { phase: 'Pending' };
  },

  validate: object => claimErrors(specOf(object)),

  validateUpdate(object, current) {
    const errors = claimErrors(specOf(object));
    const [spec, before] = [specOf(object), specOf(current)];
    const bound = jsonAt(object, 'status', 'phase') === 'Bound';
    const frozen = (each: ClaimSpec) => ({
      ...each,
      resources: bound ? undefined : each.resources,
      // May be set once, and the class while the claim is unbound.
      volumeName: before.volumeName ? each.volumeName : undefined,
      storageClassName:
        before.storageClassName === undefined
          ? undefined
          : each.storageClassName,
    });
    if (!jsonEquals(frozen(spec), frozen(before))) {
      errors.push(
        fieldErrors.forbidden(
          'spec',
          'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
        ),
      );
    }
    const [size, sizeBefore] = [claimSize(spec), claimSize(before)];
    const had = Quantity.parse(
      jsonAt(current, 'status', 'capacity', 'storage'),
    );
    if (
      size &&
      sizeBefore &&
      size.compare(sizeBefore) < 0 &&
      (had.ok ? size.compare(had.quantity) <= 0 : size.nano <= 0n)
    ) {
      errors.push(
        fieldErrors.forbidden(
          'spec.resources.requests.storage',
          'field can not be less than status.capacity',
        ),
      );
    }
    if (spec.volumeMode !== before.volumeMode) {
      errors.push(
        fieldErrors.invalid(
          'volumeMode',
          spec.volumeMode,
          'field is immutable',
        ),
      );
    }
    return errors;
  },

  admit(object, current, context) {
    if (!context.subresource) {
      checkLimits(object, context);
      if (current) {
        admitExpansion(object, current, context);
      }
    }
  },
};

function specOf(object: ApiObject): ClaimSpec {
  return object.spec as ClaimSpec;
}

// What the old field can name; all else there is dropped without a word.
function isOld({ apiGroup, kind }: NonNullable<ClaimSpec['dataSource']>) {
  return (
    (kind === 'PersistentVolumeClaim' && !apiGroup) ||
    (kind === 'VolumeSnapshot' && apiGroup === 'snapshot.storage.k8s.io')
  );
}

// A data source of the old field is in the new one as well, and back.
function mirrorDataSource(spec: ClaimSpec): void {
  if (spec.dataSource && !spec.dataSourceRef) {
    spec.dataSourceRef = { ...spec.dataSource };
  } else if (
    spec.dataSourceRef &&
    !spec.dataSource &&
    !spec.dataSourceRef.namespace
  ) {
    spec.dataSource = { ...spec.dataSourceRef };
  }
}

function defaultClass(context: StrategyContext): string | undefined {
  return context
    .readAll('storage.k8s.io/v1', 'StorageClass')
    .filter(
      ({ metadata }) =>
        metadata.annotations?.[
          'storageclass.kubernetes.io/is-default-class'
        ] === 'true',
    )
    .sort((left, right) =>
      left.metadata.creationTimestamp < right.metadata.creationTimestamp
        ? 1
        : -1,
    )[0]?.metadata.name;
}
