import { z } from 'zod/v4';
import { Finding } from '../check/Finding';
import { formatPath } from './formatPath';
import { keysAt } from './keysAt';
import { nearest } from './nearest';
import { show } from './show';

const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a map',
  record: 'a map',
  string: 'text',
};

/**
 * Says what a schema found wrong in our words.
 *
 * @param issue - zod's issue
 * @param schema - the schema of the whole input
 * @param input - the whole input
 * @returns a finding, or one for each key where keys are unknown
 * @internal
 */
export function findingsOfIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  input: unknown,
): Finding[] {
  const error = (
    code: string,
    message: string,
    suggestion?: string,
    path: PropertyKey[] = issue.path,
  ): Finding => ({
    path: formatPath(path),
    severity: 'error',
    code,
    message,
    ...(suggestion && { suggestion }),
  });
  const value = valueAt(input, issue.path);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys.map(key => {
        const near = nearest(key, known);
        return error(
          'unknown-key',
          `The key ${show(key)} is not known here.`,
          near ? `Did you mean ${near}?` : knownKeys(known),
          [...issue.path, key],
        );
      });
    }
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      if (value === undefined || value === null) {
        return [error('required', `Is missing.`, `Give ${expected}.`)];
      }
      return [
        error(
          'type',
          `Must be ${expected}, but is ${describe(value, issue.path)}.`,
          typeAdvice(issue.expected, value),
        ),
      ];
    }
    case 'invalid_value':
      if (value === undefined || value === null) {
        return [
          error('required', `Is missing.`, `Give ${choice(issue.values)}.`),
        ];
      }
      return [
        error(
          'choice',
          `Is ${describe(value, issue.path)}, which is none of the choices.`,
          `Write ${choice(issue.values)}.`,
        ),
      ];
    case 'too_small':
      return value === ''
        ? [error('empty', 'Is empty.', 'Give a text, or leave the key out.')]
        : [
            error(
              'range',
              `Is ${show(value)}, which is too small.`,
              `Give ${issue.minimum} or more.`,
            ),
          ];
    case 'too_big':
      return [
        error(
          'range',
          `Is ${show(value)}, which is too large.`,
          `Give ${issue.maximum} or less.`,
        ),
      ];
    case 'custom': {
      const { code, suggestion } = issue.params ?? {};
      return [
        error(
          typeof code === 'string' ? code : 'value',
          sentence(issue.message),
          typeof suggestion === 'string' ? suggestion : undefined,
        ),
      ];
    }
    default:
      return [error('value', sentence(issue.message))];
  }
}

/** What is written under these keys may be a secret. */
function describe(value: unknown, path: PropertyKey[]): string {
  const secret = path[0] === 'cloudInit' && typeof value === 'string';
  return secret ? 'text' : show(value);
}

function typeAdvice(expected: string, value: unknown): string | undefined {
  if (expected === 'string' && typeof value !== 'object') {
    return 'Put it in quotes.';
  }
  const bare = typeof value === 'string' && value.trim() !== '';
  const quoted =
    (bare && ['number', 'int'].includes(expected) && !isNaN(Number(value))) ||
    (expected === 'boolean' && ['true', 'false'].includes(String(value)));
  return quoted ? 'Remove the quotes.' : undefined;
}

function knownKeys(known: string[]): string | undefined {
  return known.length ? `Known are ${known.join(', ')}.` : undefined;
}

function choice(values: readonly unknown[]): string {
  return values.length > 1
    ? `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`
    : String(values[0]);
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}
