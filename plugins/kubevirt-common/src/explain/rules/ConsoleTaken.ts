import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * Somebody else has the VM's console open. Objects do not tell of it; the API's
 * answers do.
 *
 * @internal
 */
export const ConsoleTaken: Rule = {
  code: 'ConsoleTaken',
  find(_, all) {
    const signals = matching(all, {
      text: /Active (?:VNC|console|serial) connection|another user connected to the console/i,
    });
    return signals.length === 0
      ? []
      : [
          {
            summary: 'Somebody else has the console of the VM open.',
            nextStep:
              'Ask them to close it, or take it over: that closes it for them.',
            signals,
          },
        ];
  },
};
