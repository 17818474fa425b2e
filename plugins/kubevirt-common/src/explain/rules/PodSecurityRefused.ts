import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * Pod security does not let the VM's pod run in the namespace (F30).
 *
 * @internal
 */
export const PodSecurityRefused: Rule = {
  code: 'PodSecurityRefused',
  find({ target }, all) {
    const signals = matching(all, {
      text: /violates PodSecurity|needs a privileged namespace/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const level = /PodSecurity "([a-z]+)/.exec(signals[0].text)?.[1];
    return [
      {
        summary: `Namespace '${
          target.namespace
        }' does not let the VM's pod run: it needs more rights than the pod security level ${
          level ? `'${level}' ` : ''
        }allows.`,
        nextStep: `Ask the administrators for a namespace with the label pod-security.kubernetes.io/enforce=privileged, or leave out what needs the rights (host disks, sidecars).`,
        signals,
      },
    ];
  },
};
