import { withoutGenerated } from '../describe/withoutGenerated';
import { ProblemEvidence } from '../view';
import { Signal } from './Signal';

/** More would only say the same again. */
const enough = 5;

/**
 * Signals as evidence, each text of an object once: the first of those that
 * differ in generated names alone stands for all.
 *
 * @internal
 */
export function evidenceOf(signals: Signal[]): ProblemEvidence[] {
  const evidence = new Map<string, ProblemEvidence>();
  for (const { kind, name, field, text } of signals) {
    const key = [kind, name, field, withoutGenerated(text)].join('\n');
    if (!evidence.has(key)) {
      evidence.set(key, { kind, name, field, text });
    }
  }
  return [...evidence.values()].slice(0, enough);
}
