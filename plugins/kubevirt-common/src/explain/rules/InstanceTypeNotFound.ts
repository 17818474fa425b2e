import { Rule } from '../Rule';
import { matchingEither } from '../signals/matching';

/**
 * The instance type that the VM names does not exist.
 *
 * @internal
 */
export const InstanceTypeNotFound: Rule = {
  code: 'InstanceTypeNotFound',
  find({ vm, target }, all) {
    const pattern =
      /instancetypes?\.instancetype\.kubevirt\.io "([^"]+)" not found|failure to find instancetype/i;
    const signals = matchingEither(all, {
      reason: /^FailedFindInstancetype$/,
      text: pattern,
    });
    if (signals.length === 0) {
      return [];
    }
    const { kind, name } = vm?.spec?.instancetype ?? {};
    const instancetype = name ?? pattern.exec(signals[0].text)?.[1] ?? '';
    const where =
      kind?.toLowerCase() === 'virtualmachineinstancetype'
        ? `in namespace '${target.namespace}'`
        : 'in the cluster';
    return [
      {
        summary: `The instance type '${instancetype}' does not exist ${where}.`,
        nextStep:
          'Name one that exists (`kubectl get virtualmachineclusterinstancetypes`), or give CPU and memory yourself.',
        signals,
      },
    ];
  },
};
