import { StatusCause } from '../../status/ApiError';
import { unsupportedField } from './Rule';

// Source: KubeVirt v1.9.0 vmi-create-admitter.go, restrictedVmiLabels.
const reserved = [
  'kubevirt.io/created-by',
  'kubevirt.io/migrationJobUID',
  'kubevirt.io/nodeName',
  'kubevirt.io/migrationTargetNodeName',
  'kubevirt.io/schedulable',
  'kubevirt.io/install-strategy',
];

/**
 * Labels that only KubeVirt itself may put on a VMI.
 *
 * @internal
 */
export function reservedLabels(
  path: string,
  labels: Record<string, string> | undefined,
): StatusCause[] {
  return Object.keys(reservedAmong(labels)).length > 0
    ? [
        unsupportedField(
          `${path}.labels`,
          'creation of the following reserved kubevirt.io/ labels on a VMI object is prohibited',
        ),
      ]
    : [];
}

/** Those labels that only KubeVirt itself may change. @internal */
export function reservedAmong(
  labels: Record<string, string> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels ?? {}).filter(([label]) => reserved.includes(label)),
  );
}
