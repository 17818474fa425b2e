import { isUnseen } from '../../describe/isUnseen';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { signalOf } from '../signals/signalOf';

/**
 * KubeVirt itself does not work: its webhook does not answer, or nobody looks
 * at the VM.
 *
 * @internal
 */
export const KubeVirtUnavailable: Rule = {
  code: 'KubeVirtUnavailable',
  whileDeleting: true,
  find(context, all) {
    const { vm, target } = context;
    const signals = [
      ...matching(all, {
        text: /failed calling webhook "[^"]*kubevirt\.io"|virt-api\S* .*(?:connection refused|no endpoints|timeout|deadline)|subresources\.kubevirt\.io.*(?:ServiceUnavailable|unable to handle the request)/i,
      }).filter(({ text }) => !/cdi\.kubevirt\.io"/.test(text)),
      ...(isUnseen(context)
        ? [
            signalOf({
              kind: target.kind,
              object: vm,
              field: 'status.conditions',
              text: 'There are none.',
              since: vm?.metadata?.creationTimestamp,
            }),
          ]
        : []),
    ];
    return signals.length === 0
      ? []
      : [
          {
            summary: isUnseen(context)
              ? 'KubeVirt has not looked at the VM since it was created: its controller does not run.'
              : 'KubeVirt does not answer, so the VM cannot be started, stopped or changed.',
            nextStep:
              'Ask the administrators to look at virt-api and virt-controller in the namespace of KubeVirt.',
            signals,
          },
        ];
  },
};
