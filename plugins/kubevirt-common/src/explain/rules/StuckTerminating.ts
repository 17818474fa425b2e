import { list } from '../../describe/parts/words';
import { isFinal } from '../../describe/isFinal';
import { secondsSince } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { signalOf } from '../signals/signalOf';

/** Seconds beyond the guest's own that a deletion may take. */
const patience = 60;

/**
 * The VM is being deleted for longer than its guest may take: something that
 * has to finish first does not.
 *
 * @internal
 */
export const StuckTerminating: Rule = {
  code: 'StuckTerminating',
  whileDeleting: true,
  find(context) {
    const { vm, vmi, spec, now } = context;
    const deleting = [vm, vmi].find(each => each?.metadata?.deletionTimestamp);
    const asked = deleting?.metadata?.deletionTimestamp;
    const grace = spec.terminationGracePeriodSeconds ?? 30;
    const seconds = secondsSince(asked, now) ?? 0;
    if (!asked || seconds <= grace + patience) {
      return [];
    }
    const finalizers = deleting?.metadata?.finalizers ?? [];
    const minutes = Math.floor(seconds / 60);
    const why = reason(context, finalizers);
    // A VM is stopped by the deletion of its instance.
    const what = deleting === vm || !vm ? 'deleted' : 'stopped';
    return [
      {
        summary: `The VM is being ${what} for ${minutes} minutes: ${why}.`,
        nextStep:
          'Ask the administrators to look at what holds it back, and at virt-controller; a finalizer is removed by hand only as the last resort.',
        signals: [
          signalOf({
            kind: deleting === vm ? 'VirtualMachine' : 'VirtualMachineInstance',
            object: deleting,
            field: 'metadata.finalizers',
            text: finalizers.join(', '),
          }),
        ],
        since: asked,
      },
    ];
  },
};

function reason(
  { vm, vmi }: VirtualMachineContext,
  finalizers: string[],
): string {
  if (vm && vmi && !isFinal(vmi)) {
    const { phase, nodeName } = vmi.status ?? {};
    const where = nodeName ? ` on ${nodeName}` : '';
    return `its instance is still ${phase || 'there'}${where}`;
  }
  const foreign = finalizers.filter(
    finalizer => !finalizer.startsWith('kubevirt.io/'),
  );
  return foreign.length > 0
    ? `${list(foreign)} has not let it go`
    : 'KubeVirt has not let it go';
}
