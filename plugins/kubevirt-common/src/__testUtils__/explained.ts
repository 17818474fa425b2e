import { describe as describeMachine } from '../describe';
import { ProblemCode, VirtualMachineView } from '../view';
import { Machine, machine, now } from './machine';

/** A row of a rule's table: what it has to find. */
export interface Found {
  /** Completes "it finds …". */
  what: string;
  where: Machine;
  /** The problem's sentence. */
  says: string;
  /** A text that has to be among the evidence, verbatim. */
  shows: string;
  /** The codes of all problems, where there are others. */
  codes?: ProblemCode[];
}

/** A row of a rule's table: what it has to leave alone. */
export interface Left {
  /** Completes "it leaves … alone". */
  what: string;
  where: Machine;
  /** The codes of all problems, where there are any. */
  codes?: ProblemCode[];
}

/** The view of the virtual machine that a test describes. */
export function viewOf(where: Machine): VirtualMachineView {
  return describeMachine({
    objects: machine(where),
    target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
    now,
  });
}

/** The codes of all its problems, in order. */
export function codesOf({ where }: { where: Machine }): ProblemCode[] {
  return viewOf(where).problems.map(({ code }) => code);
}

/**
 * What all rules together say, to be compared with `expected`: a rule that
 * another one hides is noticed.
 */
export function outcome(code: ProblemCode, { where, shows }: Found) {
  const { problems } = viewOf(where);
  const problem = problems.find(each => each.code === code);
  const texts = problem?.evidence.map(({ text }) => text) ?? [];
  return {
    codes: problems.map(each => each.code),
    says: problem?.summary,
    shows: texts.includes(shows) ? shows : texts,
    nextStepIsASentence: /^[A-Z].*\.$/.test(problem?.nextStep ?? ''),
  };
}

export function expected(code: ProblemCode, { codes, says, shows }: Found) {
  return { codes: codes ?? [code], says, shows, nextStepIsASentence: true };
}
