import { Moment } from './Moment';
import { newsOfPhase } from './news';

/**
 * A moment at which an object came to a phase.
 *
 * @param at - RFC 3339; nothing is told where it is missing
 * @internal
 */
export function phaseMoment(options: {
  kind: string;
  name?: string;
  phase?: string;
  at?: string | null;
  message?: string;
}): Moment[] {
  const { kind, name = '', phase, at, message = '' } = options;
  return phase && at
    ? [
        {
          at,
          kind,
          name,
          type: 'Phase',
          reason: phase,
          message,
          count: 1,
          news: newsOfPhase(kind, name, phase),
        },
      ]
    : [];
}
