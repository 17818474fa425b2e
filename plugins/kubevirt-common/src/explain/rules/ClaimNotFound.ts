import { findClaim } from '../../describe/parts/VolumeBacking';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

const patterns = [
  /PVC (?:[^\s/]+\/)?(\S+) does not exist/,
  /persistentvolumeclaim "([^"]+)" not found/,
];

/**
 * A claim that the VM names does not exist. KubeVirt says so by a condition,
 * and by an event of type Normal.
 *
 * @internal
 */
export const ClaimNotFound: Rule = {
  code: 'ClaimNotFound',
  find(context, all) {
    const { namespace } = context.target;
    const signals = patterns
      .flatMap(text => matching(all, { text }))
      .filter(({ text }) => !findClaim(context, claimIn(text)));
    const names = [...new Set(signals.map(({ text }) => claimIn(text)))];
    return names.map(claim => ({
      summary: `The volume claim '${claim}' does not exist in namespace '${namespace}'.`,
      nextStep: `Create the claim '${claim}' in namespace '${namespace}', or name another one: a VM can only use claims of its own namespace.`,
      signals: signals.filter(({ text }) => claimIn(text) === claim),
    }));
  },
};

function claimIn(text: string): string | undefined {
  return patterns
    .map(pattern => pattern.exec(text)?.[1])
    .find(name => name !== undefined);
}
