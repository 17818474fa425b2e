import { list } from '../../describe/parts/words';
import { admissionText } from './admissionMessage';
import { limitRangeText } from './limitRangeMessage';

/**
 * Puts the API server's refusal to make a part of a virtual machine into
 * words.
 *
 * @param text - verbatim
 * @param namespace - of the virtual machine
 * @internal
 */
export function refusalText(
  text: string,
  namespace: string,
): { summary: string; nextStep: string } {
  const limits = limitRangeText(text);
  if (limits) {
    return {
      summary: `The limits of namespace '${namespace}' do not allow the VM: it asks for ${limits}.`,
      nextStep:
        "Change what the VM asks for, or ask the administrators to change the namespace's LimitRange.",
    };
  }
  const [, quota, fields] =
    /failed quota: ([^:\s]+): must specify (.+)$/s.exec(text) ?? [];
  if (quota) {
    return {
      summary: `Quota '${quota}' of namespace '${namespace}' takes only pods that say ${list(
        demanded(fields),
      )}, and the VM's does not.`,
      nextStep:
        'Give the VM limits (`domain.resources.limits`), or ask the administrators for a LimitRange with defaults.',
    };
  }
  return {
    summary: `The cluster refuses to create the VM: ${admissionText(text)}.`,
    nextStep:
      'Change what the message names; where it is a rule of the cluster that you cannot meet, ask the administrators.',
  };
}

/** `limits.cpu for: compute; limits.memory for: compute`, or `limits.cpu,limits.memory`. */
function demanded(fields: string): string[] {
  return fields
    .split(/[;,]/)
    .map(field => field.replace(/\bfor:.*$/s, '').trim())
    .filter(field => field !== '');
}
