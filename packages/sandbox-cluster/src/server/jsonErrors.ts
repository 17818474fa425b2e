import type { YAMLParseError } from 'yaml';
import { jsonSyntaxError } from '../objects/jsonSyntaxError';

// go-yaml's words for what the parser calls by these codes.
const yamlProblems: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'mapping values are not allowed in this context',
  MULTILINE_IMPLICIT_KEY: "could not find expected ':'",
  TAB_AS_INDENT: 'found character that cannot start any token',
  BAD_INDENT: "did not find expected ',' or '}'",
  MISSING_CHAR: 'found unexpected end of stream',
  UNEXPECTED_TOKEN: 'did not find expected node content',
  IMPOSSIBLE: 'did not find expected key',
};

/**
 * What Go's encoding/json says.
 *
 * @internal
 */
export const jsonErrors = {
  /** About text that is no JSON. */
  syntax: jsonSyntaxError,

  /** About text that is no YAML, in one line, as Go's decoder has it. */
  yaml(error: unknown): string {
    const { message, code, linePos } = error as YAMLParseError;
    const line = linePos?.[0].line ?? 1;
    const problem =
      yamlProblems[code] ?? message.split(/ at line |\n/)[0].toLowerCase();
    // Of what is wrong in the first line the decoder does not say the line.
    return line > 1 ? `yaml: line ${line}: ${problem}` : `yaml: ${problem}`;
  },

  /** The name of a value's type. */
  typeOf(value: unknown): string {
    if (Array.isArray(value)) {
      return 'array';
    }
    return typeof value === 'boolean' ? 'bool' : typeof value;
  },
};
