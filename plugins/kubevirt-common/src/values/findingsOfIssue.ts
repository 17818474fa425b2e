import { z } from 'zod/v4';
import { Finding, FindingParam } from '../check/Finding';
import { error } from '../check/findings';
import { CustomFinding } from './CustomFinding';
import { keysAt } from './keysAt';
import { nearest } from './nearest';
import { show } from './show';

const types = [
  'array',
  'boolean',
  'int',
  'number',
  'object',
  'record',
  'string',
] as const;

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
  const { path } = issue;
  const value = valueAt(input, path);
  const isMissing = value === undefined || value === null;

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map(key => unknownKey(key, known, [...path, key]));
    }
    case 'invalid_type': {
      const expected = typeName(issue.expected);
      return [
        isMissing
          ? error('required', path, { expected })
          : error(typeKey(issue.expected, value), path, {
              expected,
              value: describe(value, path),
            }),
      ];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return [
        isMissing
          ? error('required.choice', path, { choices })
          : error('choice', path, { value: describe(value, path), choices }),
      ];
    }
    case 'too_small':
      return [
        value === ''
          ? error('empty', path)
          : error('range.small', path, {
              value: show(value),
              minimum: String(issue.minimum),
            }),
      ];
    case 'too_big':
      return [
        error('range.large', path, {
          value: show(value),
          maximum: String(issue.maximum),
        }),
      ];
    case 'custom': {
      const find: CustomFinding | undefined = issue.params?.find;
      return [
        find?.(path, value) ?? error('value', path, { message: issue.message }),
      ];
    }
    default:
      return [error('value', path, { message: issue.message })];
  }
}

function unknownKey(key: string, known: string[], path: PropertyKey[]) {
  const near = nearest(key, known);
  if (near) {
    return error('unknown-key.near', path, { key: show(key), near });
  }
  return known.length
    ? error('unknown-key.known', path, {
        key: show(key),
        known: known.join(', '),
      })
    : error('unknown-key', path, { key: show(key) });
}

function typeName(type: string): FindingParam {
  const word = types.find(known => known === type);
  return word ? { word } : type;
}

/** What is written under these keys may be a secret. */
function describe(value: unknown, path: PropertyKey[]): FindingParam {
  const secret = path[0] === 'cloudInit' && typeof value === 'string';
  return secret ? { word: 'string' } : show(value);
}

function typeKey(expected: string, value: unknown) {
  if (expected === 'string' && typeof value !== 'object') {
    return 'type.unquoted';
  }
  const bare = typeof value === 'string' && value.trim() !== '';
  const quoted =
    (bare && ['number', 'int'].includes(expected) && !isNaN(Number(value))) ||
    (expected === 'boolean' && ['true', 'false'].includes(String(value)));
  return quoted ? 'type.quoted' : 'type';
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
