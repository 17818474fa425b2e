import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { ExactLunrSearchEngine } from './ExactLunrSearchEngine';

const machine = (name: string, fields: object = {}) => ({
  title: name,
  text: '',
  location: `/catalog/team-a/resource/${name}`,
  name,
  namespace: 'team-a',
  addresses: '',
  macs: '',
  ...fields,
});

function setUp() {
  const engine = ExactLunrSearchEngine.create({
    logger: mockServices.logger.mock(),
  });
  return {
    async index(
      type: string,
      documents: Iterable<IndexableDocument> | AsyncIterable<IndexableDocument>,
    ) {
      const indexer = await engine.getIndexer(type);
      const closed = new Promise(resolve => indexer.once('close', resolve));
      await pipeline(Readable.from(documents), indexer).catch(() => {});
      await closed;
    },
    async find(term: string, more: object = {}) {
      const { results } = await engine.query({ term, ...more });
      return results.map(({ type, document }) => `${type} ${document.title}`);
    },
  };
}

describe('ExactLunrSearchEngine', () => {
  it('finds virtual machines among documents of other types', async () => {
    const { index, find } = setUp();
    await index('virtual-machine', [machine('web-1'), machine('db')]);
    await index('software-catalog', [
      { title: 'web', text: 'A shop', location: '/catalog/web' },
    ]);
    expect((await find('web')).sort()).toEqual([
      'software-catalog web',
      'virtual-machine web-1',
    ]);
    expect(await find('web', { types: ['virtual-machine'] })).toEqual([
      'virtual-machine web-1',
    ]);
    expect(await find('shop')).toEqual(['software-catalog web']);
  });

  it('keeps the documents of one entity apart', async () => {
    const { index, find } = setUp();
    await index('virtual-machine', [machine('web')]);
    const { location } = machine('web');
    await index('software-catalog', [{ title: 'Web', text: '', location }]);
    expect((await find('web')).sort()).toEqual([
      'software-catalog Web',
      'virtual-machine web',
    ]);
  });

  it('skips virtual machines where a filter is for other types', async () => {
    const { index, find } = setUp();
    await index('virtual-machine', [machine('web')]);
    expect(await find('web', { filters: { kind: 'component' } })).toEqual([]);
  });

  it('forgets what is gone, the last one as well', async () => {
    const { index, find } = setUp();
    await index('virtual-machine', [machine('web'), machine('db')]);
    await index('virtual-machine', [machine('db')]);
    expect(await find('')).toEqual(['virtual-machine db']);
    await index('virtual-machine', []);
    expect(await find('')).toEqual([]);
  });

  it('keeps what it has where the documents do not come to an end', async () => {
    const { index, find } = setUp();
    await index('virtual-machine', [machine('web')]);
    await index(
      'virtual-machine',
      (async function* broken() {
        yield machine('db');
        throw new Error('The catalog did not answer');
      })(),
    );
    expect(await find('')).toEqual(['virtual-machine web']);
  });
});
