import { VirtualMachineView } from '../view';
import { viewOf } from './explained';
import { Machine } from './machine';

/** A row of a table of lives: a moment, and what an expert would say of it. */
export interface Life {
  what: string;
  where: Machine;
  health: VirtualMachineView['health'];
  headline: string;
  codes?: string[];
  /** The first problem's next step. */
  nextStep?: string;
}

/** What is said of a moment, to be compared with its row. */
export function toldOf({ what, where, nextStep }: Life): Life {
  const { health, headline, problems } = viewOf(where);
  return {
    what,
    where,
    health,
    headline,
    codes: problems.map(({ code }) => code),
    ...(nextStep && { nextStep: problems[0]?.nextStep }),
  };
}
