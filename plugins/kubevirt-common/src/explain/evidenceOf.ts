import { ProblemEvidence } from '../view';
import { Signal } from './Signal';

/** More would only say the same again. */
const enough = 5;

/**
 * Signals as evidence, each text of an object once.
 *
 * @internal
 */
export function evidenceOf(signals: Signal[]): ProblemEvidence[] {
  const evidence = new Map<string, ProblemEvidence>();
  for (const { kind, name, field, text } of signals) {
    evidence.set([kind, name, field, text].join('\n'), {
      kind,
      name,
      field,
      text,
    });
  }
  return [...evidence.values()].slice(0, enough);
}
