import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Problem } from '../view';
import { problemOf } from './problemOf';
import { Finding, Rule } from './Rule';
import { Signal } from './Signal';

/**
 * Lets each rule look at what those before it have not explained.
 *
 * @returns what the rules found, and the signals that it explains
 *
 * @internal
 */
export function applyRules(
  applicable: Rule[],
  context: VirtualMachineContext,
  signals: Signal[],
): { problems: Problem[]; explained: Set<Signal> } {
  const problems: Problem[] = [];
  const explained = new Set<Signal>();
  for (const rule of applicable) {
    const left = signals.filter(signal => !explained.has(signal));
    for (const finding of rule.find(context, left)) {
      problems.push(problemOf(rule.code, finding));
      signalsOf(finding).forEach(signal => explained.add(signal));
    }
  }
  return { problems, explained };
}

function signalsOf({ signals, consequences = [] }: Finding): Signal[] {
  return [...signals, ...consequences];
}
