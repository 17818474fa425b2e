import type { IoK8sApiCoreV1Taint as Taint } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';
import { labelValueErrors, qualifiedNameErrors } from './labelErrors';

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/**
 * What is wrong with the taints of a node.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateNodeTaints.
 *
 * @internal
 */
export function taintErrors(taints: readonly Taint[]): FieldError[] {
  const seen = new Set<string>();
  return taints.flatMap((taint, index) => {
    const field = `metadata.taints[${index}]`;
    const { key, value = '', effect } = taint;
    const errors = qualifiedNameErrors(key).map(message =>
      fieldErrors.invalid(`${field}.key`, key, message),
    );
    const messages = labelValueErrors(value);
    if (messages.length > 0) {
      errors.push(
        fieldErrors.invalid(`${field}.value`, value, messages.join(';')),
      );
    }
    if (!effect) {
      errors.push(fieldErrors.required(`${field}.effect`));
    } else if (!effects.includes(effect)) {
      errors.push(fieldErrors.notSupported(`${field}.effect`, effect, effects));
    }
    if (seen.has(`${effect}/${key}`)) {
      const repeated = fieldErrors.duplicate(field, {
        Key: key,
        Value: value,
        Effect: effect,
        TimeAdded: taint.timeAdded ?? null,
      });
      errors.push({
        ...repeated,
        message: `${repeated.message}: taints must be unique by key and effect pair`,
      });
    }
    seen.add(`${effect}/${key}`);
    return errors;
  });
}
