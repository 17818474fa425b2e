import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Problem, problemCodes, ProblemSeverity } from '../view';
import { collectSignals } from './collectSignals';
import { evidenceOf } from './evidenceOf';
import { rules } from './rules';
import { Finding } from './Rule';
import { Signal } from './Signal';
import { unexplained } from './unexplained';

const weights: Record<ProblemSeverity, number> = {
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
  const signals = collectSignals(context);
  const explained = new Set<Signal>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    const finding = rule.find(context, signals);
    if (finding) {
      problems.push(problemOf(rule.code, finding));
      for (const signal of finding.signals) {
        explained.add(signal);
      }
      for (const signal of finding.consequences ?? []) {
        explained.add(signal);
      }
    }
  }
  for (const finding of unexplained(signals, explained)) {
    problems.push(problemOf('Unexplained', finding));
  }
  return problems.sort((a, b) => weights[a.severity] - weights[b.severity]);
}

function problemOf(code: Problem['code'], finding: Finding): Problem {
  const { summary, nextStep, signals, since } = finding;
  return {
    code,
    ...problemCodes[code],
    summary,
    nextStep,
    evidence: evidenceOf(signals),
    since: since ?? signals.find(signal => signal.since)?.since,
  };
}
