import type { V1beta1DataVolumeSpec as Spec } from '@kubevirt-ui-ext/kubevirt-api/containerized-data-importer';
import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StatusCause } from '../../status/ApiError';
import { invalidField } from '../kubevirt/Rule';
import { webhookDenied } from '../webhookDenied';
import { dataVolumeCauses } from './dataVolumeCauses';

const WEBHOOK = 'datavolume-validate.cdi.kubevirt.io';
const MAX_NAME = 253;

/**
 * CDI's validating webhook for DataVolumes.
 *
 * Source: CDI v1.66.0 pkg/apiserver/webhooks/datavolume-validate.go.
 *
 * @throws ApiError 422
 *
 * @internal
 */
export function admitDataVolume(
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  if (object.metadata.deletionTimestamp) {
    return;
  }
  const spec = (object.spec ?? {}) as Spec;
  if (current) {
    if (!jsonEquals(current.spec, object.spec)) {
      deny([
        {
          reason: 'FieldValueDuplicate',
          message: 'Cannot update DataVolume Spec',
          field: 'DataVolume.Spec',
        },
      ]);
    }
    return;
  }
  if (object.metadata.name.length > MAX_NAME) {
    deny([
      invalidField('', `Name cannot be longer than ${MAX_NAME} characters`),
    ]);
  }
  deny(existingClaim(object, context));
  deny(dataVolumeCauses(spec));
}

function deny(causes: StatusCause[]): void {
  if (causes.length > 0) {
    throw webhookDenied(WEBHOOK, causes, { reason: undefined });
  }
}

// CDI does not take a claim over unless it is told to.
function existingClaim(
  object: ApiObject,
  context: StrategyContext,
): StatusCause[] {
  const { name, namespace, annotations = {} } = object.metadata;
  const claim = context.read('v1', 'PersistentVolumeClaim', name, namespace);
  const adopts =
    annotations['cdi.kubevirt.io/allowClaimAdoption'] === 'true' ||
    claim?.metadata.annotations?.['cdi.kubevirt.io/storage.populatedFor'] ===
      name;
  return claim && !adopts
    ? [
        {
          reason: 'FieldValueDuplicate',
          message: `Destination PVC ${namespace}/${name} already exists`,
          field: 'DataVolume.Name',
        },
      ]
    : [];
}
