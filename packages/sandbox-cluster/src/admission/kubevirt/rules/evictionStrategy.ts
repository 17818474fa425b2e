import { invalidField, Rule } from '../Rule';

const strategies = ['None', 'LiveMigrate', 'LiveMigrateIfPossible', 'External'];

/** The eviction strategy is a known one. @internal */
export const evictionStrategy: Rule = ({ path, spec }) => {
  const value = spec.evictionStrategy;
  const field = `${path}.evictionStrategy`;
  return value === undefined || strategies.includes(value)
    ? []
    : [
        invalidField(
          field,
          `${field} is set with an unrecognized option: ${value}`,
        ),
      ];
};
