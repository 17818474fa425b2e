import { isBeingDeleted } from '../describe/isBeingDeleted';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Problem } from '../view';
import { applyRules } from './applyRules';
import { collectSignals } from './collectSignals';
import { problemOf } from './problemOf';
import { rules } from './rules';
import { unexplained } from './unexplained';

const weights: Record<Problem['severity'], number> = {
  failed: 0,
  attention: 1,
  notice: 2,
};

/**
 * What is wrong with a virtual machine or worth knowing, the most decisive
 * first. A failure that no rule knows comes out in its own words.
 *
 * @param context - as `createContext` makes it
 * @returns empty where all is well
 * @public
 */
export function explain(context: VirtualMachineContext): Problem[] {
  const deleting = isBeingDeleted(context);
  const applicable = deleting
    ? rules.filter(({ whileDeleting }) => whileDeleting)
    : rules;

  const signals = collectSignals(context);
  const { problems, explained } = applyRules(applicable, context, signals);
  const unknown = deleting
    ? []
    : unexplained(signals, explained, problems.length > 0);
  return leaveOutFollowing([
    ...problems,
    ...unknown.map(finding => problemOf('Unexplained', finding)),
  ]).sort((a, b) => weights[a.severity] - weights[b.severity]);
}

/** Some things are not worth telling beside a failure. */
function leaveOutFollowing(problems: Problem[]): Problem[] {
  const minor = new Set(
    rules.filter(({ unlessFailed }) => unlessFailed).map(({ code }) => code),
  );
  return problems.some(({ severity }) => severity === 'failed')
    ? problems.filter(({ code }) => !minor.has(code))
    : problems;
}
