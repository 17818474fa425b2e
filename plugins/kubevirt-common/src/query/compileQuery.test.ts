import fc from 'fast-check';
import { aRow } from './__testUtils__/aRow';
import { compileQuery } from './compileQuery';
import { parseQuery } from './parseQuery';

const NOW = Date.parse('2026-01-08T00:00:00Z');

function matches(text: string, row = aRow()) {
  const { terms, errors } = parseQuery(text);
  expect(errors).toEqual([]);
  return compileQuery(terms, { now: NOW })(row);
}

describe('compileQuery', () => {
  it.each([
    '',
    'web',
    'WEB-1',
    'ubuntu',
    '10.0.3.7',
    '02:00:00:AA:bb:cc',
    'containerdisks/ubuntu',
    '"shared data"',
    'example.com/tier',
    'team-a',
    'status:running',
    'status:run',
    'status=Running',
    '-os:windows',
    'ip:10.0.0.0/16',
    'ip:10.0.3.7',
    'ip:10.0.',
    'ip:fd00::/8',
    'ip:fd00:0:0:0:0:0:0:7',
    'memory>=8Gi',
    'memory:8192Mi',
    'memory<8.5Gi',
    'cpu>2',
    'cpu:4',
    'age>=7d',
    'age<8d',
    'has:gpu',
    '-has:problem',
    'node:worker-3',
    'owner:team-a',
    'owner=team-a',
    'owner=group:default/team-a',
    'cluster:prod',
    'ns:team',
    'ns=team-a',
    'image:ubuntu',
    'claim:"shared data"',
    'label:app=shop',
    'label:app',
    'label:example.com/tier=front',
    'port:8080',
    'gpu:a10',
    'mac:aa:bb',
    'mac:02-00-00-AA-BB-CC',
    'mac:0200.00aa.bbcc',
    'mac=020000aabbcc',
    '02-00-00-aa-bb-cc',
    '020000AABBCC',
    '10.0.0.0/16',
    'fd00:0:0::7',
    '[fd00::7]',
    'ip:[fd00::7]',
    'ip:10.0.3.*',
    'name:w*-1',
    'name=web*',
    'web*',
    'memory>=8GB',
    'memory:8gib',
    '!os:windows',
    '!has:problem',
    'is:running',
    'age<1y',
    'has:mac',
    'has:image',
    '-label:app=bank',
    'cpu:2,4',
    'ip:192.168.0.0/16,fd00::/8',
    'node:worker-1,worker-3',
    'node!=worker-1',
    'status:running web ns:team-a',
  ])('finds by %j', text => {
    expect(matches(text)).toBe(true);
  });

  it.each([
    'db',
    '-web',
    'status:stopped',
    '-status:running',
    'status=run',
    'ip:10.1.0.0/16',
    'ip:10.0.3.70',
    'ip:fd01::/16',
    'memory>8Gi',
    'memory<1Ti cpu>4',
    'age>7d',
    'has:problem',
    '-has:gpu',
    'ns=team',
    'owner=team',
    'label:app=sho',
    'label:constructor',
    'port:80',
    'node!=worker-3',
    '!web',
    '-ip:10.0.0.0/8',
    'ip!=10.0.3.7',
    'memory:8G',
    'mac:02:00:00:aa:bb:cd',
    'mac=aa:bb',
    '02-00-00-aa-bb-cd',
    '10.1.0.0/16',
    'name=w*b',
    'docker://quay.io',
    'web db',
  ])('finds nothing by %j', text => {
    expect(matches(text)).toBe(false);
  });

  it('does not find across two fields', () => {
    expect(matches('"1 team"')).toBe(false);
  });

  it('lets a problem be looked for', () => {
    const row = aRow({ problems: ['QuotaExceeded'] });
    expect(matches('has:problem', row)).toBe(true);
    expect(matches('problem:quota', row)).toBe(true);
  });

  it('splits any list into what a term finds and what its opposite finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('web', 'cpu>2', 'has:gpu', 'ip:10.0.0.0/8', 'label:x'),
        fc.record({
          name: fc.constantFrom('web', 'db'),
          cpu: fc.nat(8),
          gpus: fc.option(fc.constant<string[]>(['g']), { nil: undefined }),
          addresses: fc.option(fc.array(fc.ipV4()), { nil: undefined }),
          labels: fc.dictionary(fc.constantFrom('x', 'y'), fc.string()),
        }),
        (text, fields) => {
          const row = { ...aRow(), ...fields };
          const [plain, opposite] = [text, `-${text}`].map(query =>
            compileQuery(parseQuery(query).terms)(row),
          );
          expect(plain).not.toBe(opposite);
        },
      ),
    );
  });
});
