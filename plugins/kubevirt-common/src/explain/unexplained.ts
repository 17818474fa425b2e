import { Finding } from './Rule';
import { Signal } from './Signal';

/**
 * The failures that no rule knows, in their own words; those that say the
 * same are one.
 *
 * @internal
 */
export function unexplained(
  signals: Signal[],
  explained: Set<Signal>,
): Finding[] {
  const known = new Set([...explained].map(({ text }) => text));
  const byText = new Map<string, Signal[]>();
  for (const signal of signals) {
    if (signal.failing && !explained.has(signal) && !known.has(signal.text)) {
      byText.set(signal.text, [...(byText.get(signal.text) ?? []), signal]);
    }
  }
  return [...byText.values()].map(same => {
    const [{ kind, name, field, reason, text }] = same;
    const cause = reason && reason !== text ? `${reason}: ${text}` : text;
    return {
      summary: `${kind} '${name}' reports (${field}): ${cause}`,
      nextStep:
        'Read the message; where it does not tell you enough, show it to the administrators of the cluster.',
      signals: same,
    };
  });
}
