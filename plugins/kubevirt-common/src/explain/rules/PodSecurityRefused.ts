import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * Pod security does not let the VM's pod run in the namespace.
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
    const [, level] = /PodSecurity "([a-z]+)/.exec(signals[0].text) ?? [];
    const { namespace } = target;
    const allows = level
      ? `the pod security level '${level}' allows`
      : 'its pod security allows';
    return [
      {
        summary: `Namespace '${namespace}' does not let the VM's pod run: it needs more rights than ${allows}.`,
        nextStep: `Ask the administrators for a namespace with the label pod-security.kubernetes.io/enforce=privileged, or leave out what needs the rights (host disks, sidecars).`,
        signals,
      },
    ];
  },
};
