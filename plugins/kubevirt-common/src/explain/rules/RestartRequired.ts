import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The VM was changed in a way that only a restart brings about.
 *
 * @internal
 */
export const RestartRequired: Rule = {
  code: 'RestartRequired',
  find({ target }, all) {
    const signals = matching(all, {
      field: /^condition RestartRequired$/,
    }).filter(({ failing }) => failing);
    return signals.length === 0
      ? []
      : [
          {
            summary:
              'The VM was changed, and the change takes effect only after a restart.',
            nextStep: `Restart the VM when it suits (\`virtctl restart ${target.name} -n ${target.namespace}\`).`,
            signals,
          },
        ];
  },
};
