import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { admissionText } from '../messages/admissionMessage';

/** The gates of messages that do not name theirs (KubeVirt v1.9.0 vmi-create-admitter.go). */
const gates: [pattern: RegExp, gate: string][] = [
  [
    /virtiofs feature gate is not enabled for PVC/i,
    'EnableVirtioFsStorageVolumes',
  ],
  [/Host ?Devices feature gate/i, 'HostDevices'],
  [/HostDisk feature gate/i, 'HostDisk'],
  [/DownwardMetrics feature gate/i, 'DownwardMetrics'],
  [/PortRangesSpec feature gate/i, 'PortRangesSpec'],
];

/**
 * The VM needs a part of KubeVirt that is switched off on this cluster.
 *
 * @internal
 */
export const FeatureGateDisabled: Rule = {
  code: 'FeatureGateDisabled',
  find(_, all) {
    const signals = matching(all, {
      text: /feature ?gates? (?:is |are )?(?:not enabled|disabled)|(?:is|are) not enabled in (?:the )?kubevirt|enable \S+(?: or \S+)? feature gate/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const { text } = signals[0];
    const gate =
      gates.find(([pattern]) => pattern.test(text))?.[1] ??
      /\b([A-Z][A-Za-z0-9]{3,}) feature ?gate/.exec(text)?.[1];
    const words = admissionText(text);
    return [
      {
        summary: gate
          ? `The VM needs KubeVirt's feature gate '${gate}', which is off on this cluster.`
          : `The VM needs a feature of KubeVirt that is off on this cluster: ${words}.`,
        nextStep: gate
          ? `Ask the administrators to switch '${gate}' on, or leave out what needs it.`
          : 'Ask the administrators to switch it on, or leave out what needs it.',
        signals,
      },
    ];
  },
};
