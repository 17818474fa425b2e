import { TolerationValues } from '../../values';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';
import { isLabelKey } from '../isLabelKey';
import { isLabelValue } from '../isLabelValue';

/**
 * Whether Kubernetes takes the tolerations (Kubernetes v1.36
 * pkg/apis/core/validation/validation.go, ValidateTolerations).
 *
 * @internal
 */
export const tolerations: Rule = ({ values }) =>
  (values.tolerations ?? []).flatMap((toleration, index) => {
    const path = ['tolerations', index];
    return [
      ...checkKey(toleration, path),
      ...checkValue(toleration, path),
      ...(toleration.tolerationSeconds !== undefined &&
      toleration.effect !== 'NoExecute'
        ? [error('toleration.seconds', [...path, 'tolerationSeconds'])]
        : []),
    ];
  });

function checkKey(
  { key, operator }: TolerationValues,
  path: PropertyKey[],
): Finding[] {
  if (key === undefined) {
    return operator === 'Exists' ? [] : [error('toleration.no-key', path)];
  }
  return isLabelKey(key)
    ? []
    : [error('toleration.key', [...path, 'key'], { key: show(key) })];
}

function checkValue(
  { value = '', operator }: TolerationValues,
  path: PropertyKey[],
): Finding[] {
  if (operator === 'Exists' && value) {
    return [error('toleration.exists', [...path, 'value'])];
  }
  return isLabelValue(value)
    ? []
    : [error('toleration.value', [...path, 'value'], { value: show(value) })];
}
