import { Allocator } from './Allocator';

describe('Allocator', () => {
  it('gives every number of its range once, then none', () => {
    const allocator = Allocator.create({ from: 5, to: 8 });
    const taken = [1, 2, 3, 4].map(() => allocator.takeAny());
    expect(taken.sort()).toEqual([5, 6, 7, 8]);
    expect(() => allocator.takeAny()).toThrow('range is full');
  });

  it('gives out again what was released', () => {
    const allocator = Allocator.create({ from: 5, to: 5 });
    allocator.take(5);
    expect(allocator.isTaken(5)).toBe(true);
    allocator.release(5);
    expect(allocator.takeAny()).toBe(5);
  });
});
