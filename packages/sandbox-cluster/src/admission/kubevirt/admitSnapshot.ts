import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { StatusCause } from '../../status/ApiError';
import { webhookDenied } from '../webhookDenied';
import { invalidField } from './Rule';

const WEBHOOK = 'virtualmachinesnapshot-validator.snapshot.kubevirt.io';

/**
 * virt-api's validating webhook for snapshots.
 *
 * Source: KubeVirt v1.9.0 pkg/storage/admitters/vmsnapshot.go.
 *
 * @throws ApiError 422
 *
 * @internal
 */
export function admitSnapshot(
  object: ApiObject,
  current: ApiObject | undefined,
): void {
  const causes = current
    ? specCauses(object, current)
    : machineCauses(object, 'spec', 'source');
  if (causes.length > 0) {
    throw webhookDenied(WEBHOOK, causes);
  }
}

/** A specification stays as it is. @internal */
export function specCauses(
  object: ApiObject,
  current: ApiObject,
): StatusCause[] {
  return jsonEquals(object.spec, current.spec)
    ? []
    : [invalidField('spec', 'spec in immutable after creation')];
}

/** What is named is a machine. @internal */
export function machineCauses(
  object: ApiObject,
  ...path: string[]
): StatusCause[] {
  const field = path.join('.');
  const group = jsonAt(object, ...path, 'apiGroup');
  if (group === undefined || group === null) {
    return [
      {
        reason: 'FieldValueNotFound',
        message: 'missing apiGroup',
        field: `${field}.apiGroup`,
      },
    ];
  }
  if (group !== 'kubevirt.io') {
    return [invalidField(`${field}.apiGroup`, 'invalid apiGroup')];
  }
  return jsonAt(object, ...path, 'kind') === 'VirtualMachine'
    ? []
    : [invalidField(`${field}.kind`, 'invalid kind')];
}
