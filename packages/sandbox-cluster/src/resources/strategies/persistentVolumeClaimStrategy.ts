import type { IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { FieldError, statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';
import { checkLimits } from '../../admission/quota/limitRanges';
import { ResourceStrategy, StrategyContext } from '../ResourceStrategy';

const accessModes = [
  'ReadOnlyMany',
  'ReadWriteMany',
  'ReadWriteOnce',
  'ReadWriteOncePod',
];

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
      storageClassName: before.storageClassName
        ? each.storageClassName
        : undefined,
    });
    if (!jsonEquals(frozen(spec), frozen(before))) {
      errors.push(
        fieldErrors.forbidden(
          'spec',
          'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims',
        ),
      );
    }
    const [size, sizeBefore] = [sizeOf(spec), sizeOf(before)];
    if (size && sizeBefore && size.compare(sizeBefore) < 0) {
      errors.push(
        fieldErrors.forbidden(
          'spec.resources.requests.storage',
          'field can not be less than status.capacity',
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

// A data source of the old field is in the new one as well, and back.
function mirrorDataSource(spec: ClaimSpec): void {
  if (spec.dataSource && !spec.dataSourceRef) {
    spec.dataSourceRef = { ...spec.dataSource };
  } else if (
    spec.dataSourceRef &&
    !spec.dataSource &&
    !spec.dataSourceRef.namespace &&
    (spec.dataSourceRef.kind === 'PersistentVolumeClaim' ||
      spec.dataSourceRef.kind === 'VolumeSnapshot')
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

function sizeOf(spec: ClaimSpec): Quantity | undefined {
  const parsed = Quantity.parse(
    jsonAt(spec, 'resources', 'requests', 'storage'),
  );
  return parsed.ok ? parsed.quantity : undefined;
}

function claimErrors(spec: ClaimSpec): FieldError[] {
  const errors: FieldError[] = [];
  const modes = (spec.accessModes ?? []) as string[];
  if (modes.length === 0) {
    errors.push(
      fieldErrors.required(
        'spec.accessModes',
        'at least 1 access mode is required',
      ),
    );
  }
  if (modes.includes('ReadWriteOncePod') && modes.length > 1) {
    errors.push(
      fieldErrors.forbidden(
        'spec.accessModes',
        'may not use ReadWriteOncePod with other access modes',
      ),
    );
  }
  for (const mode of modes) {
    if (!accessModes.includes(mode)) {
      errors.push(
        fieldErrors.notSupported('spec.accessModes', mode, accessModes),
      );
    }
  }
  const size = sizeOf(spec);
  if (!size) {
    errors.push(fieldErrors.required('spec.resources[storage]'));
  } else if (size.nano <= 0n) {
    errors.push(
      fieldErrors.invalid(
        'spec.resources[storage]',
        size.toString(),
        'must be greater than zero',
      ),
    );
  }
  errors.push(
    ...sourceErrors('spec.dataSource', spec.dataSource),
    ...sourceErrors('spec.dataSourceRef', spec.dataSourceRef),
  );
  if (spec.storageClassName) {
    errors.push(
      ...nameRules
        .subdomain(spec.storageClassName)
        .map(message =>
          fieldErrors.invalid(
            'spec.storageClassName',
            spec.storageClassName,
            message,
          ),
        ),
    );
  }
  if (!['Block', 'Filesystem'].includes(String(spec.volumeMode))) {
    errors.push(
      fieldErrors.notSupported('spec.volumeMode', spec.volumeMode, [
        'Block',
        'Filesystem',
      ]),
    );
  }
  return errors;
}

function sourceErrors(
  field: string,
  source: ClaimSpec['dataSource'],
): FieldError[] {
  if (!source) {
    return [];
  }
  const { apiGroup, kind, name } = source;
  return [
    ...(name ? [] : [fieldErrors.required(`${field}.name`)]),
    ...(kind ? [] : [fieldErrors.required(`${field}.kind`)]),
    ...(!apiGroup && kind !== 'PersistentVolumeClaim'
      ? [
          fieldErrors.invalid(
            field,
            kind,
            "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
          ),
        ]
      : []),
  ];
}

// The plugin PersistentVolumeClaimResize.
function admitExpansion(
  object: ApiObject,
  current: ApiObject,
  context: StrategyContext,
): void {
  const [size, before] = [sizeOf(specOf(object)), sizeOf(specOf(current))];
  if (!size || !before || size.compare(before) <= 0) {
    return;
  }
  const storageClass = context.read(
    'storage.k8s.io/v1',
    'StorageClass',
    specOf(object).storageClassName ?? '',
  );
  if (storageClass?.allowVolumeExpansion !== true) {
    throw statusErrors.forbidden(
      {
        group: '',
        kind: 'persistentvolumeclaims',
        name: object.metadata.name,
      },
      'only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize',
    );
  }
}
