import { requiredField, Rule } from '../Rule';

/** The architecture is that of the control plane, unless a gate is on. @internal */
export const architecture: Rule = ({ path, spec, configuration }) => {
  const field = `${path}.architecture`;
  return spec.architecture &&
    spec.architecture !== 'amd64' &&
    !configuration.hasGate('MultiArchitecture')
    ? [
        requiredField(
          field,
          `MultiArchitecture feature gate is not enabled in kubevirt-config, invalid entry ${field}`,
        ),
      ]
    : [];
};
