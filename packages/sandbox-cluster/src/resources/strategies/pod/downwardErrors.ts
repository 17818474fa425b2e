import type {
  IoK8sApiCoreV1ObjectFieldSelector as FieldSelector,
  IoK8sApiCoreV1ResourceFieldSelector as ResourceSelector,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Quantity } from '../../../quantity/Quantity';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../../validation/labelErrors';

type Place = 'environment' | 'volume';

const both = ['metadata.name', 'metadata.namespace', 'metadata.uid'];

/** What a pod can read of itself, and where. */
const fields: Record<Place, readonly string[]> = {
  environment: [
    ...both,
    'spec.nodeName',
    'spec.serviceAccountName',
    'status.hostIP',
    'status.hostIPs',
    'status.podIP',
    'status.podIPs',
  ],
  volume: ['metadata.annotations', 'metadata.labels', ...both],
};
const readable = [
  ...new Set([...fields.environment, ...fields.volume, 'status.phase']),
];
const kinds = ['cpu', 'ephemeral-storage', 'memory'];
const resources = ['limits', 'requests'].flatMap(list =>
  kinds.map(kind => `${list}.${kind}`),
);
const sizes = [
  '1',
  ...['k', 'M', 'G', 'T', 'P', 'E'].map(unit => `1${unit}`),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map(unit => `1${unit}`),
];

/**
 * What is wrong with what a pod wants to read of itself.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateObjectFieldSelector, validateContainerResourceFieldSelector.
 *
 * @internal
 */
export function downwardErrors(
  {
    fieldRef,
    resourceFieldRef,
  }: { fieldRef?: FieldSelector; resourceFieldRef?: ResourceSelector },
  field: string,
  place: Place,
): FieldError[] {
  return [
    ...(fieldRef ? fieldErrorsOf(fieldRef, `${field}.fieldRef`, place) : []),
    ...(resourceFieldRef
      ? resourceErrorsOf(resourceFieldRef, `${field}.resourceFieldRef`, place)
      : []),
  ];
}

function fieldErrorsOf(
  { fieldPath }: FieldSelector,
  field: string,
  place: Place,
): FieldError[] {
  const at = `${field}.fieldPath`;
  if (!fieldPath) {
    return [fieldErrors.required(at)];
  }
  const [, list, key] = /^(.*)\['(.*)'\]$/.exec(fieldPath) ?? [];
  if (list === 'metadata.labels' || list === 'metadata.annotations') {
    const name = list === 'metadata.labels' ? key : key.toLowerCase();
    return qualifiedNameErrors(name).map(message =>
      fieldErrors.invalid(field, name, message),
    );
  }
  if (!readable.includes(list ?? fieldPath)) {
    return [
      fieldErrors.invalid(
        at,
        fieldPath,
        `error converting fieldPath: field label not supported: ${fieldPath}`,
      ),
    ];
  }
  if (list) {
    return [fieldErrors.invalid(field, list, 'does not support subscript')];
  }
  return fields[place].includes(fieldPath)
    ? []
    : [fieldErrors.notSupported(at, fieldPath, fields[place])];
}

function resourceErrorsOf(
  { resource, divisor, containerName }: ResourceSelector,
  field: string,
  place: Place,
): FieldError[] {
  const hugePages = /^(limits|requests)\.hugepages-/.test(resource ?? '');
  const known = resources.includes(resource) || hugePages;
  const name =
    place === 'volume' && !containerName
      ? [fieldErrors.required(`${field}.containerName`)]
      : [
          ...(resource ? [] : [fieldErrors.required(`${field}.resource`)]),
          ...(resource && !known
            ? [
                fieldErrors.notSupported(
                  `${field}.resource`,
                  resource,
                  resources,
                ),
              ]
            : []),
        ];
  return [...name, ...divisorErrors(resource ?? '', divisor, field)];
}

function divisorErrors(
  resource: string,
  divisor: unknown,
  field: string,
): FieldError[] {
  const parsed = Quantity.parse(divisor);
  const kind = resource.split('.')[1] ?? '';
  if (!parsed.ok || parsed.quantity.nano === 0n) {
    return [];
  }
  const isCpu = kind === 'cpu';
  const noun = kind.startsWith('hugepages-')
    ? 'hugepages'
    : {
        cpu: 'cpu',
        memory: 'memory',
        'ephemeral-storage': 'local ephemeral storage',
      }[kind];
  return !noun ||
    (isCpu ? ['1m', '1'] : sizes).includes(String(parsed.quantity))
    ? []
    : [
        fieldErrors.invalid(
          `${field}.divisor`,
          resource,
          `only divisor's values ${
            isCpu ? '1m and 1' : sizes.join(', ')
          } are supported with the ${noun} resource`,
        ),
      ];
}
