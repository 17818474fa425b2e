import { ApiObject } from '../objects/ApiObject';
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

/**
 * The rules for metadata.
 *
 * Source: Kubernetes 1.36, apimachinery pkg/api/validation/objectmeta.go.
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
  return [
    ...(current ? [] : nameErrors(strategy, metadata)),
    ...(definition.namespaced && !metadata.namespace
      ? [fieldErrors.required('metadata.namespace')]
      : []),
    ...labelErrors(metadata.labels, 'metadata.labels'),
    ...annotationErrors(metadata.annotations),
    ...ownerErrors(metadata),
    ...finalizerErrors(metadata.finalizers),
    ...(current?.metadata.deletionTimestamp
      ? newFinalizerErrors(metadata.finalizers, current.metadata.finalizers)
      : []),
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
      ? [
          {
            reason: 'FieldValueTooLong' as const,
            field: 'metadata.annotations',
            message: `Too long: may not be more than ${MAX_ANNOTATIONS_BYTES} bytes`,
          },
        ]
      : []),
  ];
}

function ownerErrors({ ownerReferences = [] }: ApiObject['metadata']) {
  const field = 'metadata.ownerReferences';
  const controllers = ownerReferences.filter(({ controller }) => controller);
  return [
    ...ownerReferences.flatMap(({ apiVersion, kind, name, uid }) => [
      ...(apiVersion
        ? []
        : [
            fieldErrors.invalid(
              `${field}.apiVersion`,
              apiVersion ?? '',
              'version must not be empty',
            ),
          ]),
      ...(
        [
          ['kind', kind],
          ['name', name],
          ['uid', uid],
        ] as const
      )
        .filter(([, value]) => !value)
        .map(([key, value]) =>
          fieldErrors.invalid(
            `${field}.${key}`,
            value ?? '',
            'must not be empty',
          ),
        ),
    ]),
    ...(controllers.length > 1
      ? [
          fieldErrors.invalid(
            field,
            ownerReferences,
            `Only one reference can have Controller set to true. Found "true" in references for ${controllers[0].kind}/${controllers[0].name} and ${controllers[1].kind}/${controllers[1].name}`,
          ),
        ]
      : []),
  ];
}

function finalizerErrors(finalizers: string[] = []): FieldError[] {
  return finalizers.flatMap(finalizer => {
    const errors = qualifiedNameErrors(finalizer).map(message =>
      fieldErrors.invalid('metadata.finalizers', finalizer, message),
    );
    return finalizer.includes('/') || standardFinalizers.includes(finalizer)
      ? errors
      : [
          ...errors,
          fieldErrors.invalid(
            'metadata.finalizers',
            finalizer,
            'name is neither a standard finalizer name nor is it fully qualified',
          ),
        ];
  });
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
