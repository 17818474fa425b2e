import { VirtualMachineRow } from 'backstage-plugin-kubevirt-common';
import { sortRows } from './sortRows';

const row = (fields: Partial<VirtualMachineRow>): VirtualMachineRow => ({
  cluster: 'prod',
  namespace: 'team-a',
  name: 'web',
  kind: 'VirtualMachine',
  status: 'Running',
  health: 'running',
  labels: {},
  ...fields,
});

const names = (rows: VirtualMachineRow[]) => rows.map(({ name }) => name);

describe('sortRows', () => {
  it('sorts numbers in names by their value', () => {
    const rows = ['vm-10', 'vm-9', 'vm-1'].map(name => row({ name }));
    expect(
      names(sortRows(rows, { column: 'name', direction: 'ascending' })),
    ).toEqual(['vm-1', 'vm-9', 'vm-10']);
  });

  it('sorts memory by its amount, and what has none comes last either way', () => {
    const rows = [
      row({ name: 'none' }),
      row({ name: 'big', memory: '1Ti' }),
      row({ name: 'small', memory: '512Mi' }),
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
      row({ name: 'fine' }),
      row({ name: 'broken', health: 'failed' }),
    ];
    expect(
      names(sortRows(rows, { column: 'status', direction: 'ascending' })),
    ).toEqual(['broken', 'fine']);
  });
});
