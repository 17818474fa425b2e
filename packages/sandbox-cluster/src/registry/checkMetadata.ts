import { ApiObject, OwnerReference } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceStrategy } from '../resources/ResourceStrategy';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from '../validation/fieldErrors';
import { labelErrors, qualifiedNameErrors } from '../validation/labelErrors';
import { nameRules } from '../validation/nameRules';

const MAX_ANNOTATIONS_BYTES = 256 * 1024;
const standardFinalizers = [
  'kubernetes',
  'orphan',
  'foregroundDeletion',
  'kubernetes.io/pvc-protection',
];

/** Updates of these look at what an update changes, and not again at all. */
const kindsLookedAtOnce = ['Namespace', 'Node', 'PersistentVolumeClaim'];

/**
 * The rules for metadata. What is wrong in an update is found by several of an
 * API server's checks, and is among the causes as often.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/api/validation/objectmeta.go,
 * apiserver pkg/registry/rest/update.go.
 *
 * @param current - the object before an update, whose name need not be checked
 *
 * @internal
 */
export function checkMetadata(
  definition: ResourceDefinition,
  strategy: ResourceStrategy,
  object: ApiObject,
  current?: ApiObject,
): FieldError[] {
  const { metadata } = object;
  const finalizers = definition.custom
    ? []
    : standardFinalizerErrors(metadata.finalizers);
  if (!current) {
    return [
      ...nameErrors(strategy, metadata),
      ...(definition.namespaced && !metadata.namespace
        ? [fieldErrors.required('metadata.namespace')]
        : []),
      ...commonErrors(metadata),
      ...finalizers,
    ];
  }
  const common = commonErrors(metadata);
  const changes = changeErrors(metadata, current.metadata);
  const again =
    definition.custom || kindsLookedAtOnce.includes(definition.kind)
      ? []
      : [...common, ...finalizers];
  return [...common, ...changes, ...changes, ...again];
}

function commonErrors(metadata: ApiObject['metadata']): FieldError[] {
  return [
    ...labelErrors(metadata.labels, 'metadata.labels'),
    ...annotationErrors(metadata.annotations),
    ...ownerErrors(metadata),
    ...finalizerErrors(metadata.finalizers),
  ];
}

function changeErrors(
  metadata: ApiObject['metadata'],
  before: ApiObject['metadata'],
): FieldError[] {
  return [
    ...(before.deletionTimestamp
      ? newFinalizerErrors(metadata.finalizers, before.finalizers)
      : []),
    ...(['uid', 'deletionTimestamp', 'deletionGracePeriodSeconds'] as const)
      .filter(key => metadata[key] !== before[key])
      .map(key =>
        fieldErrors.invalid(
          `metadata.${key}`,
          metadata[key] ?? null,
          'field is immutable',
        ),
      ),
    ...labelErrors(metadata.labels, 'metadata.labels'),
    ...annotationErrors(metadata.annotations),
    ...ownerErrors(metadata),
  ];
}

function nameErrors(
  strategy: ResourceStrategy,
  { name, generateName }: ApiObject['metadata'],
): FieldError[] {
  const rule = nameRules[strategy.nameRule ?? 'subdomain'];
  // A prefix may end in what a name may not end in.
  const prefixErrors = generateName
    ? rule(generateName.replace(/-$/, 'a')).map(message =>
        fieldErrors.invalid('metadata.generateName', generateName, message),
      )
    : [];
  return name
    ? [
        ...prefixErrors,
        ...rule(name).map(message =>
          fieldErrors.invalid('metadata.name', name, message),
        ),
      ]
    : [
        fieldErrors.required(
          'metadata.name',
          'name or generateName is required',
        ),
      ];
}

function annotationErrors(
  annotations: Record<string, string> | undefined,
): FieldError[] {
  const entries = Object.entries(annotations ?? {});
  const bytes = entries.reduce(
    (sum, [key, value]) =>
      sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  return [
    ...entries.flatMap(([key]) =>
      qualifiedNameErrors(key.toLowerCase()).map(message =>
        fieldErrors.invalid('metadata.annotations', key, message),
      ),
    ),
    ...(bytes > MAX_ANNOTATIONS_BYTES
      ? [fieldErrors.tooLong('metadata.annotations', MAX_ANNOTATIONS_BYTES)]
      : []),
  ];
}

function ownerErrors({ ownerReferences = [] }: ApiObject['metadata']) {
  const field = 'metadata.ownerReferences';
  let controller: string | undefined;
  return ownerReferences.flatMap(owner => {
    const errors = requiredOfOwner(owner, field);
    if (owner.apiVersion === 'v1' && owner.kind === 'Event') {
      errors.push(
        fieldErrors.invalid(
          field,
          owner,
          '/v1, Kind=Event is disallowed from being an owner',
        ),
      );
    }
    if (owner.controller) {
      const name = `${owner.kind}/${owner.name}`;
      if (controller) {
        errors.push(
          fieldErrors.invalid(
            field,
            ownerReferences,
            `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${name}`,
          ),
        );
      }
      controller ??= name;
    }
    return errors;
  });
}

function requiredOfOwner(owner: OwnerReference, field: string): FieldError[] {
  return (
    [
      ['apiVersion', 'version must not be empty'],
      ['kind', 'must not be empty'],
      ['name', 'must not be empty'],
      ['uid', 'must not be empty'],
    ] as const
  )
    .filter(
      ([key]) =>
        !owner[key] ||
        (key === 'apiVersion' && !/^(?:[^/]*\/)?[^/]+$/.test(owner[key])),
    )
    .map(([key, message]) =>
      fieldErrors.invalid(`${field}.${key}`, owner[key] ?? '', message),
    );
}

function finalizerErrors(finalizers: string[] = []): FieldError[] {
  const field = 'metadata.finalizers';
  const exclusive = ['orphan', 'foregroundDeletion'];
  return [
    ...finalizers.flatMap(finalizer =>
      qualifiedNameErrors(finalizer).map(message =>
        fieldErrors.invalid(field, finalizer, message),
      ),
    ),
    ...(exclusive.every(each => finalizers.includes(each))
      ? [
          fieldErrors.invalid(
            field,
            finalizers,
            `finalizer ${exclusive[0]} and ${exclusive[1]} cannot be both set`,
          ),
        ]
      : []),
  ];
}

// Built-in kinds alone insist on it; of custom resources it is a warning.
function standardFinalizerErrors(finalizers: string[] = []): FieldError[] {
  return finalizers.flatMap((finalizer, index) =>
    finalizer.includes('/') || standardFinalizers.includes(finalizer)
      ? []
      : [
          fieldErrors.invalid(
            `metadata.finalizers[${index}]`,
            finalizer,
            'name is neither a standard finalizer name nor is it fully qualified',
          ),
        ],
  );
}

function newFinalizerErrors(
  finalizers: string[] = [],
  before: string[] = [],
): FieldError[] {
  const added = finalizers.filter(each => !before.includes(each)).sort();
  const list = added.map(each => JSON.stringify(each)).join(', ');
  return added.length > 0
    ? [
        fieldErrors.forbidden(
          'metadata.finalizers',
          `no new finalizers can be added if the object is being deleted, found new finalizers []string{${list}}`,
        ),
      ]
    : [];
}
