import { ChoiceCache } from './ChoiceCache';

function setUp() {
  let time = 0;
  const cache = ChoiceCache.create({ keepMs: 1000, now: () => time });
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return asked;
  };
  return { cache, ask, pass: (ms: number) => (time += ms) };
}

describe('ChoiceCache', () => {
  it('asks once for as long as the answer is good', async () => {
    const { cache, ask, pass } = setUp();
    await expect(
      Promise.all([cache.get('a', ask), cache.get('a', ask)]),
    ).resolves.toEqual([1, 1]);
    pass(999);
    await expect(cache.get('a', ask)).resolves.toBe(1);
    pass(1);
    await expect(cache.get('a', ask)).resolves.toBe(2);
  });

  it('keeps answers to different questions apart', async () => {
    const { cache, ask } = setUp();
    await cache.get('a', ask);
    await expect(cache.get('b', ask)).resolves.toBe(2);
  });

  it('keeps no failure', async () => {
    const { cache, ask } = setUp();
    const fail = async () => {
      throw new Error('no');
    };
    await expect(cache.get('a', fail)).rejects.toThrow('no');
    await expect(cache.get('a', ask)).resolves.toBe(1);
  });
});
