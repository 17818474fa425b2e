import { Problem, ProblemCode, problemCodes } from '../view';
import { evidenceOf } from './evidenceOf';
import { Finding } from './Rule';

/**
 * A finding as a problem, with its code's severity and owner.
 *
 * @internal
 */
export function problemOf(code: ProblemCode, finding: Finding): Problem {
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
