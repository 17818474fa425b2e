import { findClaim } from '../../describe/parts/VolumeBacking';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * A claim that the VM names does not exist (F22). KubeVirt says so by a
 * condition, and by an event of type Normal.
 *
 * @internal
 */
export const ClaimNotFound: Rule = {
  code: 'ClaimNotFound',
  find(context, all) {
    const signals = [
      ...matching(all, { text: /PVC \S+ does not exist/ }),
      ...matching(all, { text: /persistentvolumeclaim "[^"]+" not found/ }),
    ].filter(({ text }) => !findClaim(context, claimOf(text)));
    if (signals.length === 0) {
      return undefined;
    }
    const { namespace } = context.target;
    const claim = claimOf(signals[0].text) ?? '';
    return {
      summary: `The volume claim '${claim}' does not exist in namespace '${namespace}'.`,
      nextStep: `Create the claim '${claim}' in namespace '${namespace}', or name another: a VM can only use claims of its own namespace.`,
      signals,
    };
  },
};

function claimOf(text: string): string | undefined {
  return (
    /PVC (?:[^\s/]+\/)?(\S+) does not exist/.exec(text)?.[1] ??
    /persistentvolumeclaim "([^"]+)" not found/.exec(text)?.[1]
  );
}
