import { isWanted } from '../../describe/isWanted';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';
import { diskOf } from '../signals/diskOf';
import { signalOf } from '../signals/signalOf';

/**
 * A disk is made only once the VM has a node: its storage class waits for the
 * first consumer.
 *
 * @internal
 */
export const WaitingForFirstConsumer: Rule = {
  code: 'WaitingForFirstConsumer',
  unlessFailed: true,
  find(context, all) {
    const signals = [
      ...phases(context),
      ...matching(all, {
        reason: /^(?:WaitForFirstConsumer|WaitForPodScheduled)$/,
      }),
    ];
    if (signals.length === 0) {
      return [];
    }
    const disk = diskOf(context, signals[0]);
    return [
      isWanted(context)
        ? {
            summary: `Disk '${disk}' is made now that the VM starts: its storage waits for the VM's node.`,
            nextStep:
              'Wait; when it takes more than 10 minutes, look at the events of the VM and of the disk.',
            signals,
          }
        : {
            summary: `Disk '${disk}' is made when the VM starts for the first time: its storage waits for the VM's node.`,
            nextStep: 'Start the VM; the import of its image begins then.',
            signals,
          },
    ];
  },
};

function phases({ dataVolumes }: VirtualMachineContext): Signal[] {
  return dataVolumes.flatMap(dataVolume => {
    const { phase } = dataVolume.status ?? {};
    return phase === 'WaitForFirstConsumer' || phase === 'PendingPopulation'
      ? [
          signalOf({
            kind: 'DataVolume',
            object: dataVolume,
            field: 'status.phase',
            text: phase,
          }),
        ]
      : [];
  });
}
