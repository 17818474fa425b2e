import { invalidField, Rule } from '../Rule';

/** The only way to start otherwise is paused, and nobody probes that. @internal */
export const startStrategy: Rule = ({ path, spec }) => {
  const value = spec.startStrategy;
  const field = `${path}.startStrategy`;
  if (value === undefined) {
    return [];
  }
  if (value !== 'Paused') {
    return [
      invalidField(
        field,
        `${field} is set with an unrecognized option: ${value}`,
      ),
    ];
  }
  return spec.livenessProbe
    ? [
        invalidField(
          field,
          `either ${field} or ${path}.livenessProbe should be provided.Pausing VMI with LivenessProbe is not supported`,
        ),
      ]
    : [];
};
