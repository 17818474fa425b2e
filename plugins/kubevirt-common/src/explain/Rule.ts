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
  /** RFC 3339; where the signals do not tell. */
  since?: string;
}

/**
 * Knows one problem.
 *
 * @internal
 */
export interface Rule {
  code: ProblemCode;
  /** Whether it is worth telling of a VM that is being deleted. */
  whileDeleting?: boolean;
  /** Whether it is not worth telling beside anything that has failed. */
  unlessFailed?: boolean;
  /**
   * @param context - the virtual machine's objects
   * @param signals - what they say now and no rule before has explained, the
   *   most telling first
   * @returns what is found; empty where the problem is not there
   */
  find(context: VirtualMachineContext, signals: Signal[]): Finding[];
}
