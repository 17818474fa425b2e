import type { YAMLParseError } from 'yaml';

/**
 * What Go's encoding/json says.
 *
 * @internal
 */
export const jsonErrors = {
  /** About text that is no JSON. */
  syntax,

  /** About text that is no YAML, in one line, as Go's decoder has it. */
  yaml(error: unknown): string {
    const { message, linePos } = error as YAMLParseError;
    const [first] = message.split(/ at line |\n/);
    return `yaml: line ${linePos?.[0].line ?? 1}: ${first.toLowerCase()}`;
  },

  /** The name of a value's type. */
  typeOf(value: unknown): string {
    if (Array.isArray(value)) {
      return 'array';
    }
    return typeof value === 'boolean' ? 'bool' : typeof value;
  },
};

function syntax(text: string): string {
  const trimmed = text.trimEnd();
  for (let end = 1; end <= trimmed.length; end++) {
    const bad = firstBadCharacter(trimmed.slice(0, end));
    if (bad) {
      return bad;
    }
  }
  return 'unexpected end of JSON input';
}

function firstBadCharacter(prefix: string): string | undefined {
  try {
    JSON.parse(prefix);
    return undefined;
  } catch (error) {
    const message = (error as Error).message;
    if (
      /end of JSON input|Unterminated|Expected .* \(line|after|Bad/.test(
        message,
      )
    ) {
      const position = /position (\d+)/.exec(message);
      if (!position || Number(position[1]) >= prefix.length) {
        return undefined;
      }
      return `invalid character '${prefix[Number(position[1])]}'`;
    }
    return /Unexpected token/.test(message)
      ? `invalid character '${
          prefix[prefix.length - 1]
        }' looking for beginning of value`
      : undefined;
  }
}
