import { cloneSourceText } from '../messages/cloneSourceText';
import { Rule } from '../Rule';
import { matchingEither } from '../signals/matching';

/**
 * What a disk is to be copied from does not exist. KubeVirt's event is spelt as
 * it is.
 *
 * @internal
 */
export const CloneSourceNotFound: Rule = {
  code: 'CloneSourceNotFound',
  find(context, all) {
    const signals = matchingEither(all, {
      reason:
        /^(?:SourcePVCNotAvailabe|SourcePVCNotAvailable|CloneWithoutSource)$/,
      text: /Source PVC \S+ not available|source (?:pvc|snapshot|datasource) \S+ (?:doesn't|does not) exist|(?:datasources?\.cdi\.kubevirt\.io|DataSource) "?[^\s"]+"? (?:not found|doesn't exist|does not exist)/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const source = cloneSourceText(context);
    return [
      {
        summary: `The disk cannot be copied: ${source} does not exist.`,
        nextStep:
          'Check the name and namespace of the source; the copy begins as soon as it exists.',
        signals,
      },
    ];
  },
};
