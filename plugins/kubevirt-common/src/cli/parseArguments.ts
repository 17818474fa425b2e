import { nearest } from '../values/nearest';
import { UsageError } from './UsageError';

/**
 * Takes apart the arguments of a command: `--option value` or
 * `--option=value`, and anything else as an operand. After `--` everything is
 * an operand; a lone `-` is one as well.
 *
 * @param args - the arguments
 * @param known - the names of the options, without dashes; all take a value
 * @returns the options by name, and the operands in order
 * @throws UsageError where an option is unknown, given twice, or lacks its value
 * @internal
 */
export function parseArguments<Option extends string>(
  args: readonly string[],
  known: readonly Option[],
): { options: { [name in Option]?: string }; operands: string[] } {
  const options: { [name in Option]?: string } = {};
  const operands: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      operands.push(...rest.splice(0));
    } else if (arg === '-' || !arg.startsWith('-')) {
      operands.push(arg);
    } else {
      const [given, inline] = split(arg);
      const name = known.find(option => `--${option}` === given);
      if (!name) {
        throw new UsageError(unknownOption(given, known));
      }
      if (options[name] !== undefined) {
        throw new UsageError(`Give --${name} once.`);
      }
      const value = inline ?? rest.shift();
      if (value === undefined || (inline === undefined && /^--./.test(value))) {
        throw new UsageError(`Give --${name} a value: --${name} VALUE.`);
      }
      options[name] = value;
    }
  }
  return { options, operands };
}

function split(arg: string): [option: string, value?: string] {
  const at = arg.indexOf('=');
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function unknownOption(given: string, known: readonly string[]): string {
  const near = nearest(given.replace(/^-+/, ''), known);
  return near
    ? `There is no option ${given}; did you mean --${near}?`
    : `There is no option ${given}; there ${
        known.length
          ? `are ${known.map(name => `--${name}`).join(', ')}`
          : 'is none'
      }.`;
}
