import fc from 'fast-check';
import { columns } from './columns';
import { readListUrl, writeListUrl } from './useListUrl';

describe('the state of the list in the address', () => {
  it('is what it was, whatever it is', () => {
    const id = fc.constantFrom(...columns.map(column => column.id));
    fc.assert(
      fc.property(
        fc.record(
          {
            query: fc.string(),
            sorting: fc.record({
              column: id,
              direction: fc.constantFrom(
                'ascending' as const,
                'descending' as const,
              ),
            }),
            columns: fc.uniqueArray(id, { minLength: 1 }),
          },
          { requiredKeys: ['query', 'sorting'] },
        ),
        url => {
          const params = writeListUrl(new URLSearchParams(), url);
          expect(readListUrl(new URLSearchParams(params.toString()))).toEqual(
            url,
          );
        },
      ),
    );
  });

  it('makes something of any address', () => {
    expect(
      readListUrl(new URLSearchParams('sort=-nothing&columns=,x')),
    ).toEqual({
      query: '',
      sorting: { column: 'name', direction: 'ascending' },
    });
  });

  it('leaves the rest of an address alone', () => {
    const before = new URLSearchParams('other=1&q=x');
    const sorting = { column: 'name', direction: 'ascending' } as const;
    expect(String(writeListUrl(before, { query: '', sorting }))).toBe(
      'other=1',
    );
  });
});
