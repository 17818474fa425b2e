import { Gate } from './Gate';

describe('Gate', () => {
  it('lets so many in at once, and the others in their turn', async () => {
    const gate = Gate.create({ width: 2 });
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = [0, 1, 2, 3].map(index =>
      gate.pass(async () => {
        begun.push(index);
        await new Promise<void>(resolve => {
          ends[index] = resolve;
        });
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[1]();
    await all[1];
    expect(begun).toEqual([0, 1, 2]);
    ends[0]();
    ends[2]();
    await Promise.all([all[0], all[2]]);
    ends[3]();
    await all[3];
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('lets the next in after a failure', async () => {
    const gate = Gate.create({ width: 1 });
    const failed = gate.pass(async () => {
      throw new Error('broken');
    });
    const next = gate.pass(async () => 'in');
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('in');
  });
});
