import type { V1beta1VirtualMachineRestoreSpec as RestoreSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StatusCause } from '../../status/ApiError';
import { webhookDenied } from '../webhookDenied';
import { machineCauses, specCauses } from './admitSnapshot';
import { invalidField, requiredField } from './Rule';

const WEBHOOK = 'virtualmachinerestore-validator.snapshot.kubevirt.io';
const API = 'snapshot.kubevirt.io/v1beta1';

/**
 * virt-api's validating webhook for restores.
 *
 * Source: KubeVirt v1.9.0 pkg/storage/admitters/vmrestore.go.
 *
 * @throws ApiError 422
 *
 * @internal
 */
export function admitRestore(
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  const causes = current
    ? specCauses(object, current)
    : creationCauses(object, context);
  if (causes.length > 0) {
    throw webhookDenied(WEBHOOK, causes);
  }
}

function creationCauses(
  object: ApiObject,
  context: StrategyContext,
): StatusCause[] {
  const { namespace } = object.metadata;
  const spec = object.spec as unknown as RestoreSpec;
  const target = machineCauses(object, 'spec', 'target');
  return [
    ...target,
    ...(target.length > 0
      ? []
      : [
          ...patchesOf(spec, namespace, context).flatMap(patchCauses),
          ...overrideCauses(spec),
          ...policyCauses(spec),
        ]),
    ...context
      .readAll(API, 'VirtualMachineRestore', namespace)
      .filter(
        other =>
          jsonEquals(jsonAt(other, 'spec', 'target'), spec.target) &&
          jsonAt(other, 'status', 'complete') !== true,
      )
      .map(({ metadata }) =>
        invalidField(
          'spec.target',
          `VirtualMachineRestore ${JSON.stringify(metadata.name)} in progress`,
        ),
      ),
  ];
}

// They are looked at once there is a snapshot to apply them to.
function patchesOf(
  { patches = [], virtualMachineSnapshotName: name }: RestoreSpec,
  namespace: string | undefined,
  context: StrategyContext,
): string[] {
  return context.read(API, 'VirtualMachineSnapshot', name, namespace)
    ? patches
    : [];
}

// virt-api does not parse a patch, but takes it apart by its punctuation.
function patchCauses(patch: string): StatusCause[] {
  const field = 'spec.patches';
  return patch
    .replace(/^[{}]+|[{}]+$/g, '')
    .split(',')
    .flatMap(pair => {
      // A hardware address has colons as well.
      const [key, ...rest] = pair.split(':');
      if (rest.length === 0) {
        return [
          invalidField(
            field,
            `patch format is not valid - one ":" expected in a single key-value json patch: ${pair}`,
          ),
        ];
      }
      return key.trim() !== '"path"' ||
        /^"\/(metadata\/(labels|annotations)|spec)\//.test(
          rest.join(':').trim(),
        )
        ? []
        : [
            invalidField(
              field,
              `patching is valid only for elements under /spec/ only: ${pair}`,
            ),
          ];
    });
}

function overrideCauses({
  volumeRestoreOverrides = [],
}: RestoreSpec): StatusCause[] {
  return volumeRestoreOverrides.flatMap((override, index) => {
    const field = `spec.volumeRestoreOverrides[${index}]`;
    const { volumeName, restoreName, annotations, labels } = override;
    return [
      ...(volumeName
        ? []
        : [requiredField(`${field}.volumeName`, 'must provide a volume name')]),
      ...(restoreName || annotations || labels
        ? []
        : [requiredField(field, 'must provide at least one overriden field')]),
    ];
  });
}

function policyCauses(spec: RestoreSpec): StatusCause[] {
  const check = (
    key: 'volumeRestorePolicy' | 'volumeOwnershipPolicy',
    noun: string,
    known: readonly string[],
  ) => {
    const policy = jsonAt(spec, key);
    return policy === undefined || known.includes(String(policy))
      ? []
      : [
          invalidField(
            `spec.${key}`,
            `${noun} policy "${policy}" doesn't exist`,
          ),
        ];
  };
  return [
    ...check('volumeRestorePolicy', 'volume restore', [
      'InPlace',
      'PrefixTargetName',
      'RandomizeNames',
    ]),
    ...check('volumeOwnershipPolicy', 'volume ownership', ['Vm', 'None']),
  ];
}
