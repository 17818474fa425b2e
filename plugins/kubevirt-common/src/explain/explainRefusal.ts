import { createContext } from '../describe/createContext';
import { VirtualMachineTarget } from '../describe/VirtualMachineTarget';
import { Problem } from '../view';
import { applyRules } from './applyRules';
import { problemOf } from './problemOf';
import { rules } from './rules';
import { Signal } from './Signal';
import { unexplained } from './unexplained';

/**
 * Explains why an API server refused a request about a virtual machine: the
 * same causes have the same codes and words as in `explain`.
 *
 * @param options - `message` is what the API server said, verbatim
 * @returns a problem with the message as its evidence
 * @public
 */
export function explainRefusal(options: {
  message: string;
  target: VirtualMachineTarget;
}): Problem {
  const { message, target } = options;
  const context = createContext({ objects: {}, target, now: new Date(0) });
  const signal: Signal = {
    kind: target.kind,
    name: target.name,
    field: 'answer of the API server',
    reason: '',
    text: message,
    count: 1,
    failing: true,
  };
  const { problems } = applyRules(rules, context, [signal]);
  const [verbatim] = unexplained([signal], new Set(), false);
  return problems[0] ?? problemOf('Unexplained', verbatim);
}
