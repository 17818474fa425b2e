import { SearchQuery } from '@backstage/plugin-search-common';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import { MachineIndex, MachineQuery } from './MachineIndex';

function machine(
  name: string,
  fields: Partial<VirtualMachineDocument> = {},
): VirtualMachineDocument {
  return {
    title: name,
    text: '',
    location: `/catalog/team-a/resource/${name}.prod`,
    authorization: { resourceRef: `resource:team-a/${name}.prod` },
    entityRef: `resource:team-a/${name}.prod`,
    cluster: 'prod',
    namespace: 'team-a',
    name,
    description: '',
    owner: 'group:default/team-a',
    system: '',
    status: 'Running',
    health: 'running',
    headline: '',
    node: 'worker-1',
    os: '',
    addresses: '',
    macs: '',
    images: '',
    claims: '',
    devices: '',
    ports: '',
    labels: '',
    tags: '',
    words: '',
    ...fields,
  };
}

/** The names of the machines that are found, the best first. */
function ask(machines: VirtualMachineDocument[], asked: SearchQuery) {
  const results = MachineIndex.of(machines).query(query => {
    (query as MachineQuery).asked = asked;
  });
  return results.map(({ ref }) => /([^/]+)\.prod$/.exec(ref)?.[1]);
}

const find = (term: string, ...machines: VirtualMachineDocument[]) =>
  ask(machines, { term });

describe('MachineIndex', () => {
  const ubuntu = machine('ubuntu', {
    addresses: '10.244.0.17 fd00::a1',
    macs: '02:42:0a:f4:00:11',
    images: 'docker://quay.io/containerdisks/ubuntu:24.04',
    os: 'Ubuntu 24.04.1 LTS',
    claims: 'ubuntu shared-data',
    labels: 'app=shop example.com/tier=front',
    description: '订单数据库',
  });

  it.each([
    'ubuntu',
    'UBUNTU',
    'ubu',
    'bunt',
    '10.244.0.17',
    '10.244.0.',
    '10.244',
    'fd00::a1',
    '02:42:0a:f4:00:11',
    '02-42-0A-F4-00-11',
    '02420af40011',
    '0242.0af4.0011',
    'quay.io/containerdisks/ubuntu:24.04',
    'containerdisks/ubuntu',
    'containerdisks',
    '24.04',
    'Ubuntu 24.04.1 LTS',
    'shared-data',
    'data',
    'app=shop',
    'shop',
    'example.com/tier',
    'team-a',
    'group:default/team-a',
    'worker-1',
    'running',
    '数据库',
    'ubuntu running',
    'resource:team-a/ubuntu.prod',
  ])('finds a machine by %s', term => {
    expect(find(term, machine('other', { status: '' }), ubuntu)).toContain(
      'ubuntu',
    );
  });

  it.each([
    '10.244.0.18',
    '244.0.17',
    '0.17',
    '42:0a',
    '4.04',
    'ubuntu stopped',
    'zzyzx',
  ])('finds none by %s', term => {
    expect(find(term, ubuntu)).toEqual([]);
  });

  it('finds all by nothing, or by what is no word', () => {
    expect(find('', ubuntu)).toEqual(['ubuntu']);
    expect(find(' ** ', ubuntu)).toEqual(['ubuntu']);
  });

  it('has the name first, then a value, its beginning and its parts', () => {
    const found = find(
      'web',
      machine('cobweb'),
      machine('a', { images: 'quay.io/web' }),
      machine('b', { claims: 'web-data' }),
      machine('c', { claims: 'web' }),
      machine('web'),
    );
    expect(found).toEqual(['web', 'c', 'b', 'cobweb', 'a']);
  });

  it('takes a rare word for more than a frequent one', () => {
    const found = find(
      'shop web',
      machine('shop', { claims: 'x-web' }),
      machine('web', { claims: 'x-shop' }),
      machine('a', { claims: 'web' }),
      machine('b', { claims: 'web' }),
    );
    expect(found).toEqual(['shop', 'web']);
  });

  it('filters by fields of which each value counts', () => {
    const machines = [
      machine('one', { namespace: 'shop', claims: 'a b' }),
      machine('two', { namespace: 'bank', claims: 'c' }),
    ];
    const filter = (filters: SearchQuery['filters']) =>
      ask(machines, { term: '', filters });
    expect(filter({ namespace: 'shop' })).toEqual(['one']);
    expect(filter({ namespace: ['shop', 'bank'] })).toEqual(['one', 'two']);
    expect(filter({ claims: 'b' })).toEqual(['one']);
    expect(filter({ namespace: 'shop', claims: 'c' })).toEqual([]);
  });

  it('says of a filter that it is of another type, as Lunr does', () => {
    expect(() =>
      ask([ubuntu], { term: '', filters: { kind: 'Component' } }),
    ).toThrow(/^unrecognised field kind$/);
  });
});
