import type { IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { statusErrors } from '../../status/statusErrors';
import { StrategyContext } from '../ResourceStrategy';
import { claimSize } from './claimSize';

/**
 * The admission plugin PersistentVolumeClaimResize: a claim grows only where
 * its class allows it.
 *
 * @throws ApiError 403
 *
 * @internal
 */
export function admitExpansion(
  object: ApiObject,
  current: ApiObject,
  context: StrategyContext,
): void {
  const [size, before] = [
    claimSize(object.spec as ClaimSpec),
    claimSize(current.spec as ClaimSpec),
  ];
  if (!size || !before || size.compare(before) <= 0) {
    return;
  }
  const storageClass = context.read(
    'storage.k8s.io/v1',
    'StorageClass',
    (object.spec as ClaimSpec).storageClassName ?? '',
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
