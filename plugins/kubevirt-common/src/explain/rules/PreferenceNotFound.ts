import { Rule } from '../Rule';
import { matchingEither } from '../signals/matching';

/**
 * The preference that the VM names does not exist.
 *
 * @internal
 */
export const PreferenceNotFound: Rule = {
  code: 'PreferenceNotFound',
  find({ vm, target }, all) {
    const pattern =
      /preferences?\.instancetype\.kubevirt\.io "([^"]+)" not found|failure to find preference/i;
    const signals = matchingEither(all, {
      reason: /^FailedFindPreference$/,
      text: pattern,
    });
    if (signals.length === 0) {
      return [];
    }
    const { kind, name } = vm?.spec?.preference ?? {};
    const preference = name ?? pattern.exec(signals[0].text)?.[1] ?? '';
    const where =
      kind?.toLowerCase() === 'virtualmachinepreference'
        ? `in namespace '${target.namespace}'`
        : 'in the cluster';
    return [
      {
        summary: `The preference '${preference}' does not exist ${where}.`,
        nextStep:
          'Name one that exists (`kubectl get virtualmachineclusterpreferences`), or leave it out.',
        signals,
      },
    ];
  },
};
