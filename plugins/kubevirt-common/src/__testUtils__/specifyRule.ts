import { describe as describeMachine } from '../describe';
import { ProblemCode, VirtualMachineView } from '../view';
import { Machine, machine, now } from './machine';

/** What a rule has to find, and what it has to leave alone. */
export interface RuleSpecification {
  finds: {
    /** Completes "it finds …". */
    what: string;
    where: Machine;
    /** The problem's sentence. */
    says: string;
    /** A text that has to be among the evidence, verbatim. */
    shows: string;
    /** The codes of all problems, where there are others. */
    codes?: ProblemCode[];
  }[];
  /** Completes "it leaves … alone". */
  leaves?: {
    what: string;
    where: Machine;
    /** The codes of all problems, where there are any. */
    codes?: ProblemCode[];
  }[];
}

/** The view of the virtual machine that a test describes. */
export function view(where: Machine): VirtualMachineView {
  return describeMachine({
    objects: machine(where),
    target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
    now,
  });
}

/**
 * Declares a rule's table of cases. Each is explained by all rules, so that a
 * rule that another one hides is noticed.
 */
export function specifyRule(
  code: ProblemCode,
  { finds, leaves = [] }: RuleSpecification,
): void {
  describe(code, () => {
    it.each(finds.map(each => [each.what, each] as const))(
      'finds %s',
      (_, { where, says, shows, codes = [code] }) => {
        const { problems } = view(where);
        expect(problems.map(problem => problem.code)).toEqual(codes);
        const problem = problems.find(each => each.code === code);
        expect(problem?.summary).toBe(says);
        expect(problem?.nextStep).toMatch(/^[A-Z].*\.$/);
        expect(problem?.evidence.map(({ text }) => text)).toContain(shows);
      },
    );

    if (leaves.length > 0) {
      it.each(leaves.map(each => [each.what, each] as const))(
        'leaves %s alone',
        (_, { where, codes = [] }) => {
          const { problems } = view(where);
          expect(problems.map(problem => problem.code)).toEqual(codes);
        },
      );
    }
  });
}
