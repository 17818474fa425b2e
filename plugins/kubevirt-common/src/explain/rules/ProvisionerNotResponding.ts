import { secondsSince } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { diskOf } from '../signals/diskOf';
import { matching } from '../signals/matching';

/** Seconds that a healthy provisioner may take. */
const patience = 120;

/** The claim's controller repeats the event every 15 s. */
const repeats = patience / 15;

/**
 * Nothing makes the volume of a claim, or what should make it fails.
 *
 * @internal
 */
export const ProvisionerNotResponding: Rule = {
  code: 'ProvisionerNotResponding',
  unlessFailed: true,
  find(context, all) {
    const failed = matching(all, { reason: /^ProvisioningFailed$/ });
    const waiting = matching(all, {
      reason: /^(?:ExternalProvisioning|Provisioning)$/,
      kind: 'PersistentVolumeClaim',
    }).filter(
      signal =>
        signal.count >= repeats ||
        (secondsSince(signal.since, context.now) ?? 0) >= patience,
    );
    const signals = [...failed, ...waiting];
    if (signals.length === 0) {
      return [];
    }
    const disk = diskOf(context, signals[0]);
    const storageClass = storageClassOf(context, signals[0]);
    const provisioner = storageClass
      ? `the provisioner of storage class '${storageClass}'`
      : 'its provisioner';
    return [
      {
        summary:
          failed.length > 0
            ? `The volume of disk '${disk}' cannot be made by ${provisioner}: ${failed[0].text}`
            : `The volume of disk '${disk}' is still waiting for ${provisioner}.`,
        nextStep:
          'Ask the administrators whether the storage provisioner runs and has room; the disk is made as soon as it answers.',
        signals,
      },
    ];
  },
};

function storageClassOf(
  context: VirtualMachineContext,
  signal: Signal,
): string | undefined {
  const disk = diskOf(context, signal);
  return context.claims.find(({ metadata }) => metadata?.name === disk)?.spec
    ?.storageClassName;
}
