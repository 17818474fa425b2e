import { invalidField, Rule } from '../Rule';

/** The machine type is one that the cluster allows. @internal */
export const machineType: Rule = ({ path, spec, configuration }) => {
  const type = spec.domain.machine?.type;
  if (
    !type ||
    configuration.machineTypes.some(pattern => glob(pattern, type))
  ) {
    return [];
  }
  const field = `${path}.domain.machine.type`;
  return [
    invalidField(
      field,
      `${field} is not supported: ${type} (allowed values: [${configuration.machineTypes.join(
        ' ',
      )}])`,
    ),
  ];
};

function glob(pattern: string, text: string): boolean {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${expression}$`).test(text);
}
