import { inTurns } from './inTurns';

/** Keeps the process busy for so many milliseconds. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('inTurns', () => {
  it('takes each item once, in their order', async () => {
    const seen: number[] = [];
    await inTurns(new Set([3, 1, 2]), item => seen.push(item));
    expect(seen).toEqual([3, 1, 2]);
  });

  it('lets other work go on meanwhile', async () => {
    const seen: string[] = [];
    const other = () => {
      seen.push('other');
      if (seen.length < 100) {
        setImmediate(other);
      }
    };
    setImmediate(other);
    await inTurns(['a', 'b', 'c'], item => {
      work(11);
      seen.push(item);
    });
    expect(seen.filter(it => it === 'other').length).toBeGreaterThan(1);
    expect(seen.indexOf('other')).toBeLessThan(seen.indexOf('c'));
  });

  it('ends where it is told to', async () => {
    const seen: number[] = [];
    const controller = new AbortController();
    const done = inTurns(
      [1, 2, 3],
      item => {
        seen.push(item);
        work(11);
        controller.abort(new Error('enough'));
      },
      controller,
    );
    await expect(done).rejects.toThrow('enough');
    expect(seen).toEqual([1]);
  });

  it('fails where the work fails', async () => {
    const done = inTurns([1], () => {
      throw new Error('no');
    });
    await expect(done).rejects.toThrow('no');
  });
});
