import { Finding } from './Rule';
import { Signal } from './Signal';

/** What follows from any cause, and is told only where there is none. */
const symptoms = new Set(['condition Ready', 'status.printableStatus']);

/**
 * The failures that no rule knows, in their own words; those that say the
 * same are one.
 *
 * @param explained - what the rules know
 * @param hasProblems - whether they found any problem
 * @internal
 */
export function unexplained(
  signals: Signal[],
  explained: Set<Signal>,
  hasProblems: boolean,
): Finding[] {
  const known = new Set([...explained].map(({ text }) => text));
  const failing = signals.filter(
    signal =>
      signal.failing && !explained.has(signal) && !known.has(signal.text),
  );
  const causes = failing.filter(({ field }) => !symptoms.has(field));
  const told = causes.length > 0 || hasProblems ? causes : failing;

  const byText = new Map<string, Signal[]>();
  for (const signal of told) {
    byText.set(signal.text, [...(byText.get(signal.text) ?? []), signal]);
  }
  return [...byText.values()].map(same => {
    const [{ kind, name, field, reason, text }] = same;
    const words = reason && reason !== text ? `${reason}: ${text}` : text;
    return {
      summary: `${kind} '${name}' says (${field}): ${words}`,
      nextStep:
        'Read the message; where it does not tell you enough, show it to the administrators of the cluster.',
      signals: same,
    };
  });
}
