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
 */
export const tolerations: Rule = ({ values }) =>
  (values.tolerations ?? []).flatMap((toleration, index) => {
    const path = ['tolerations', index];
    return [
      ...checkKey(toleration, path),
      ...checkValue(toleration, path),
      ...(toleration.tolerationSeconds !== undefined &&
      toleration.effect !== 'NoExecute'
        ? [
            error(
              'toleration',
              [...path, 'tolerationSeconds'],
              'Only a taint with the effect NoExecute is put up with for a while.',
              'Set effect to NoExecute, or remove tolerationSeconds.',
            ),
          ]
        : []),
    ];
  });

function checkKey(
  { key, operator }: TolerationValues,
  path: PropertyKey[],
): Finding[] {
  if (key === undefined) {
    return operator === 'Exists'
      ? []
      : [
          error(
            'toleration',
            path,
            'There is no key, so there is nothing to compare with.',
            'Give the key of the taint, or operator: Exists for any taint.',
          ),
        ];
  }
  return isLabelKey(key)
    ? []
    : [
        error(
          'toleration',
          [...path, 'key'],
          `The key is ${show(key)}, which cannot be that of a taint.`,
          'Use up to 63 letters, digits, -, _ and ., with a DNS name and / before them where wanted.',
        ),
      ];
}

function checkValue(
  { value = '', operator }: TolerationValues,
  path: PropertyKey[],
): Finding[] {
  if (operator === 'Exists' && value) {
    return [
      error(
        'toleration',
        [...path, 'value'],
        'With operator Exists the taint may have any value.',
        'Remove value, or write operator: Equal.',
      ),
    ];
  }
  return isLabelValue(value)
    ? []
    : [
        error(
          'toleration',
          [...path, 'value'],
          `The value is ${show(value)}, which cannot be that of a taint.`,
          'Use up to 63 letters, digits, -, _ and ., with a letter or digit at both ends.',
        ),
      ];
}
