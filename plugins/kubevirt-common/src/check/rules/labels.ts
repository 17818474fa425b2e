import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';
import { isLabelKey } from '../isLabelKey';
import { isLabelValue } from '../isLabelValue';

// Refused for users by KubeVirt (vmi-create-admitter.go, restrictedVmiLabels).
const reserved = [
  'kubevirt.io/created-by',
  'kubevirt.io/migrationJobUID',
  'kubevirt.io/nodeName',
  'kubevirt.io/migrationTargetNodeName',
  'kubevirt.io/schedulable',
  'kubevirt.io/install-strategy',
];

/**
 * Would the API server accept the labels, and KubeVirt leave them?
 *
 * @internal
 */
export const labels: Rule = ({ name, values }) => [
  ...checkSyntax('labels', values.labels),
  ...checkSyntax('nodeSelector', values.nodeSelector),
  ...Object.entries(values.labels ?? {}).flatMap(([key, value]) => {
    const path = ['labels', key];
    if (reserved.includes(key)) {
      return [error('reserved-label', path, { key })];
    }
    return key === 'kubevirt.io/vm' && value !== name
      ? [error('reserved-label.value', path, { key, value: show(value) })]
      : [];
  }),
];

function checkSyntax(
  field: string,
  given: Record<string, string> = {},
): Finding[] {
  return Object.entries(given).flatMap(([key, value]) => [
    ...(isLabelKey(key)
      ? []
      : [error('label.key', [field, key], { key: show(key) })]),
    ...(isLabelValue(value)
      ? []
      : [error('label.value', [field, key], { value: show(value) })]),
  ]);
}
