import { labelErrors } from './labelErrors';
import { nameRules } from './nameRules';
import { portNameErrors } from './portNameErrors';

describe('names', () => {
  it.each([
    ['label', 'a-1', true],
    ['label', 'a.b', false],
    ['label', '-a', false],
    ['label', 'A', false],
    ['label', 'a'.repeat(63), true],
    ['label', 'a'.repeat(64), false],
    ['subdomain', 'a.b-c.d', true],
    ['subdomain', 'a..b', false],
    ['subdomain', 'a_b', false],
    ['label1035', '1vm', false],
    ['label1035', 'vm1', true],
    ['path', 'kubevirt.io:view', true],
    ['path', 'a/b', false],
    ['path', '..', false],
  ] as const)('%s %s: %s', (rule, name, valid) => {
    expect(nameRules[rule](name).length === 0).toBe(valid);
  });

  it('are told to be too long before anything else', () => {
    expect(nameRules.label('A'.repeat(64))).toEqual([
      'must be no more than 63 characters',
      expect.stringContaining('a lowercase RFC 1123 label must consist of'),
    ]);
  });
});

describe('port names', () => {
  it.each([
    ['http', []],
    ['a'.repeat(16), ['must be no more than 15 characters']],
    ['80', ['must contain at least one letter (a-z)']],
    ['a--b', ['must not contain consecutive hyphens']],
    ['-a', ['must not begin or end with a hyphen']],
    [
      'Http',
      [
        'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
      ],
    ],
  ])('%s', (name, errors) => {
    expect(portNameErrors(name)).toEqual(errors);
  });
});

describe('labels', () => {
  it.each([
    [{ 'app.kubernetes.io/name': 'web' }, 0],
    [{ app: '' }, 0],
    [{ '': 'x' }, 2],
    [{ 'a/b/c': 'x' }, 1],
    [{ '/name': 'x' }, 1],
    [{ 'Example.com/name': 'x' }, 1],
    [{ app: 'a b' }, 1],
    [{ app: 'x'.repeat(64) }, 1],
  ])('%p has %i errors', (labels, count) => {
    expect(
      labelErrors(labels as Record<string, string>, 'metadata.labels'),
    ).toHaveLength(count);
  });
});
