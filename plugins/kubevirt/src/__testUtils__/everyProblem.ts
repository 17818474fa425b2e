import {
  Health,
  Problem,
  ProblemCode,
  problemCodes,
} from 'backstage-plugin-kubevirt-common';
import { aView } from './aView';
import { details } from './details';
import { Story } from './stories';

/** Every code of the domain. */
export const codes = Object.keys(problemCodes) as ProblemCode[];

const statusOf: Record<Problem['severity'], [string, Health]> = {
  failed: ['Starting', 'failed'],
  attention: ['Running', 'attention'],
  notice: ['Running', 'notice'],
};

/** A virtual machine with each problem, told in as few words as can be. */
export const everyProblem: Record<string, Story> = Object.fromEntries(
  codes.map(code => {
    const { severity, owner } = problemCodes[code];
    const problem: Problem = {
      code,
      severity,
      owner,
      summary: `Here stands what ${code} means for this VM, with its names and numbers.`,
      nextStep: 'Here stands what to do, with its names and numbers.',
      evidence: [
        {
          kind: 'VirtualMachine',
          name: 'train',
          field: 'status.conditions[Failure].message',
          text: 'here stands what the cluster said',
        },
      ],
      since: '2026-03-02T09:29:10Z',
    };
    const [status, health] = statusOf[severity];
    const view = aView({
      status,
      health,
      headline: problem.summary,
      problems: [problem],
    });
    return [`problem ${code}`, [details({ view })]];
  }),
);
