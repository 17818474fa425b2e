import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { aRow } from '../__testUtils__/aRow';
import { sortRows } from './sortRows';

const names = (rows: VirtualMachineRow[]) => rows.map(({ name }) => name);

describe('sortRows', () => {
  it('sorts numbers in names by their value', () => {
    const rows = ['vm-10', 'vm-9', 'vm-1'].map(name => aRow({ name }));
    expect(
      names(sortRows(rows, { column: 'name', direction: 'ascending' })),
    ).toEqual(['vm-1', 'vm-9', 'vm-10']);
  });

  it('sorts memory by its amount, and what has none comes last either way', () => {
    const rows = [
      aRow({ name: 'none' }),
      aRow({ name: 'big', memory: '1Ti' }),
      aRow({ name: 'small', memory: '512Mi' }),
    ];
    expect(
      names(sortRows(rows, { column: 'memory', direction: 'ascending' })),
    ).toEqual(['small', 'big', 'none']);
    expect(
      names(sortRows(rows, { column: 'memory', direction: 'descending' })),
    ).toEqual(['big', 'small', 'none']);
  });

  it('puts what needs somebody first when sorted by status', () => {
    const rows = [
      aRow({ name: 'fine' }),
      aRow({ name: 'broken', health: 'failed' }),
    ];
    expect(
      names(sortRows(rows, { column: 'status', direction: 'ascending' })),
    ).toEqual(['broken', 'fine']);
  });
});
