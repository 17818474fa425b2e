import fc from 'fast-check';
import { parseQuery } from './parseQuery';
import { printTerm } from './printTerm';
import { QueryKey, queryKeys } from './queryKeys';
import { QueryError, QueryTerm } from './QueryTerm';

function meaning(text: string) {
  const { terms, errors } = parseQuery(text);
  expect(errors).toEqual([]);
  return terms.map(({ start, end, ...rest }) => rest);
}

const term = (fields: Partial<QueryTerm>) => ({
  negated: false,
  operator: ':',
  ...fields,
});

describe('parseQuery', () => {
  it.each<[string, Partial<QueryTerm>[]]>([
    ['', []],
    ['   ', []],
    ['web', [{ values: ['web'] }]],
    ['-web', [{ values: ['web'], negated: true }]],
    ['"two words"', [{ values: ['two words'] }]],
    ['status:running', [{ key: 'status', values: ['running'] }]],
    ['-os:windows', [{ key: 'os', values: ['windows'], negated: true }]],
    ['ip:10.0.0.0/16', [{ key: 'ip', values: ['10.0.0.0/16'] }]],
    ['memory>=8Gi', [{ key: 'memory', operator: '>=', values: ['8Gi'] }]],
    ['has:gpu', [{ key: 'has', values: ['gpu'] }]],
    ['node:a,b', [{ key: 'node', values: ['a', 'b'] }]],
    ['node:"a b",c', [{ key: 'node', values: ['a b', 'c'] }]],
    ['namespace:x', [{ key: 'ns', values: ['x'] }]],
    ['NS:x', [{ key: 'ns', values: ['x'] }]],
    ['label:a=b', [{ key: 'label', values: ['a=b'] }]],
    ['name:"say \\"hi\\""', [{ key: 'name', values: ['say "hi"'] }]],
    [
      'status:running web',
      [{ key: 'status', values: ['running'] }, { values: ['web'] }],
    ],
    ['"OR"', [{ values: ['OR'] }]],
    ['or', [{ values: ['or'] }]],
    ['!web', [{ values: ['web'], negated: true }]],
    ['docker://a/b', [{ values: ['docker://a/b'] }]],
    ['fd00::7', [{ values: ['fd00::7'] }]],
    ['de:ad:be:ef:00:01', [{ values: ['de:ad:be:ef:00:01'] }]],
    ['a-b', [{ values: ['a-b'] }]],
  ])('reads %j', (text, expected) => {
    expect(meaning(text)).toEqual(expected.map(term));
  });

  it.each<[string, Partial<QueryError>]>([
    [
      'web stauts:running',
      { code: 'unknownKey', start: 4, end: 10, text: 'stauts', hint: 'status' },
    ],
    ['status:', { code: 'missingValue', start: 0, end: 7 }],
    ['name:"open', { code: 'unclosedQuote', start: 5, end: 10 }],
    ['os>5', { code: 'operator', text: '>', hint: 'os' }],
    ['web OR db', { code: 'conjunction', start: 4, end: 6, text: 'OR' }],
    ['NOT web', { code: 'conjunction', start: 0, end: 3 }],
    ['app=shop', { code: 'unknownKey', hint: 'label:app=shop' }],
    [
      'group:default/team-a',
      { code: 'unknownKey', hint: 'owner:group:default/team-a' },
    ],
    ['memory>8', { code: 'quantity', text: '8' }],
    ['label:app!=shop', { code: 'label', text: 'app!=shop' }],
    ['cpu>=many', { code: 'number', start: 5, end: 9, text: 'many' }],
    ['memory>8Go', { code: 'quantity', text: '8Go' }],
    ['age>soon', { code: 'duration', text: 'soon' }],
    ['ip:10.0.0.0/33', { code: 'address', text: '10.0.0.0/33' }],
    ['ip:hello', { code: 'address' }],
    ['has:gpus', { code: 'unknownHas', text: 'gpus', hint: 'gpu' }],
    ['label:=b', { code: 'label' }],
  ])('says what is wrong with %j, and where', (text, error) => {
    const { errors } = parseQuery(text);
    expect(errors).toEqual([expect.objectContaining(error)]);
  });

  it('keeps what has a meaning beside what has none', () => {
    const { terms, errors } = parseQuery('web foo:bar ns:team-a');
    expect(terms.map(({ values }) => values)).toEqual([['web'], ['team-a']]);
    expect(errors).toHaveLength(1);
  });

  it('never throws, and always names places in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom(...'-:=<>!", \\abip10./', 'status:', 'has:'),
          }),
        ),
        text => {
          const { terms, errors } = parseQuery(text);
          for (const { start, end } of [...terms, ...errors]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
          }
        },
      ),
    );
  });

  it('means the same once it is printed, whatever was written', () => {
    const piece = fc.constantFrom(
      ...['web', '-web', '!os:windows', '"two words"', 'OR', 'a"b c"d', '::1'],
      ...['ip:10.0.0.0/16', 'ip:fd00::/8,10.', '[fd00::7]', 'fd00::7', 'a:b'],
      ...['memory>=8Gi', 'memory<8gb', 'cpu:2,4', 'age>7d', 'port!=22', 'x=y'],
      ...[
        'has:gpu,ip',
        'label:a=b',
        'label:"a=b c"',
        'mac:02-00',
        '"',
        'name:',
      ],
      ...['docker://a/b', 'name:=a', 'name:"a,b",c', '\\', '-', ',', 'ns=a*'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
        const { terms } = parseQuery(pieces.join(' '));
        expect(meaning(terms.map(printTerm).join(' '))).toEqual(
          terms.map(({ start, end, ...rest }) => rest),
        );
      }),
    );
  });

  it('reads what printTerm writes, whatever the values', () => {
    const textKeys = Object.entries(queryKeys).flatMap(([key, kind]) =>
      kind === 'text' ? [key as QueryKey] : [],
    );
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({
              negated: fc.boolean(),
              key: fc.constantFrom(...textKeys),
              operator: fc.constantFrom(
                ':' as const,
                '=' as const,
                '!=' as const,
              ),
              values: fc.array(value, { minLength: 1, maxLength: 3 }),
            }),
            fc.record({
              negated: fc.boolean(),
              operator: fc.constant(':' as const),
              values: fc.array(value, { minLength: 1, maxLength: 1 }),
            }),
          ),
        ),
        terms => {
          expect(meaning(terms.map(printTerm).join(' '))).toEqual(terms);
        },
      ),
    );
  });
});
