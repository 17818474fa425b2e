import type { IoK8sApiCoreV1PersistentVolumeClaimSpec as ClaimSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { jsonAt } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';

/** What a claim asks for; undefined where it does not say. @internal */
export function claimSize(spec: ClaimSpec): Quantity | undefined {
  const parsed = Quantity.parse(
    jsonAt(spec, 'resources', 'requests', 'storage'),
  );
  return parsed.ok ? parsed.quantity : undefined;
}
