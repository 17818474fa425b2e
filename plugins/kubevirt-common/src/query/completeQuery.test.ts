import { aRow } from './__testUtils__/aRow';
import { completeQuery } from './completeQuery';

const rows = [
  aRow(),
  aRow({ node: 'worker-1', claims: ['two words'] }),
  aRow({ node: 'worker-1' }),
];

const complete = (text: string, cursor = text.length) =>
  completeQuery(text, cursor, rows);

describe('completeQuery', () => {
  it('proposes every key where nothing is written', () => {
    expect(complete('').options).toContain('status:');
    expect(complete('').options).toContain('memory>=');
    expect(complete('web ').start).toBe(4);
  });

  it('proposes keys by how they begin', () => {
    expect(complete('web -own')).toEqual({
      start: 5,
      end: 8,
      options: ['owner:'],
    });
  });

  it('proposes the values that there are, frequent ones first', () => {
    expect(complete('node:')).toEqual({
      start: 5,
      end: 5,
      options: ['worker-1', 'worker-3'],
    });
    expect(complete('node:worker-3,wo')).toMatchObject({ start: 14, end: 16 });
    expect(complete('claim:two').options).toEqual(['"two words"']);
    expect(complete('label:app').options).toEqual(['app=shop']);
    expect(complete('has:g').options).toEqual(['gpu']);
  });

  it('replaces the term that the cursor is in', () => {
    expect(complete('no web', 2)).toEqual({
      start: 0,
      end: 2,
      options: ['node:'],
    });
  });

  it('proposes nothing where it knows nothing', () => {
    expect(complete('nope:x').options).toEqual([]);
    expect(complete('10.0').options).toEqual([]);
    expect(complete('memory>=').options).toEqual([]);
  });
});
