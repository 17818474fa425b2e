import { cloneSourceText } from '../messages/cloneSourceText';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The VM may not copy its disk from another namespace.
 *
 * @internal
 */
export const CloneNotAllowed: Rule = {
  code: 'CloneNotAllowed',
  find(context, all) {
    const signals = matching(all, {
      text: /not authorized to create DataVolume|insufficient permissions in clone source namespace/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const { namespace } = context.target;
    const source = cloneSourceText(context);
    return [
      {
        summary: `The VM may not copy its disk from ${source}.`,
        nextStep: `Ask the administrators to let the service account of the VM in namespace '${namespace}' create datavolumes/source where the disk comes from.`,
        signals,
      },
    ];
  },
};
