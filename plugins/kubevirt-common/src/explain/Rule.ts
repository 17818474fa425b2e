import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { ProblemCode } from '../view';
import { Signal } from './Signal';

/**
 * What a rule found.
 *
 * @internal
 */
export interface Finding {
  /** One sentence, with this VM's names and numbers in it. */
  summary: string;
  /** One imperative sentence. */
  nextStep: string;
  /** What shows it; these signals count as explained. */
  signals: Signal[];
  /** Signals that follow from it and say nothing of their own. */
  consequences?: Signal[];
  since?: string;
}

/**
 * Knows one problem.
 *
 * @internal
 */
export interface Rule {
  code: ProblemCode;
  /**
   * @param context - the virtual machine's objects
   * @param signals - what they say now, most telling first
   * @returns what is found; nothing where the problem is not there
   */
  find(context: VirtualMachineContext, signals: Signal[]): Finding | undefined;
}
