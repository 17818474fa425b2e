import { Rule } from '../Rule';
import { matching } from '../signals/matching';

const pattern =
  /User "([^"]+)" cannot (\S+) resource "([^"]+)"(?: in API group "([^"]*)")?/;

/**
 * Somebody lacks the rights in the cluster that a step needs.
 *
 * @internal
 */
export const Forbidden: Rule = {
  code: 'Forbidden',
  find({ target }, all) {
    const signals = matching(all, { text: pattern });
    if (signals.length === 0) {
      return [];
    }
    const [, user, verb, resource] = pattern.exec(signals[0].text) ?? [];
    return [
      {
        summary: `The cluster does not let '${user}' ${verb} ${resource} in namespace '${target.namespace}'.`,
        nextStep: `Ask the administrators to give '${user}' the right to ${verb} ${resource}.`,
        signals,
      },
    ];
  },
};
