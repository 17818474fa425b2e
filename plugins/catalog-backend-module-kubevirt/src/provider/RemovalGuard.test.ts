import { RemovalGuard } from './RemovalGuard';

const refs = (count: number) =>
  Array.from({ length: count }, (_, index) => `resource:team-a/vm-${index}`);

describe('RemovalGuard', () => {
  it.each([
    ['none of nothing', 0, 0, 0.5, 0],
    ['none of a few, even where all go', 9, 9, 0, 0],
    ['all of ten', 10, 10, 0.5, 10],
    ['none of exactly the share', 10, 20, 0.5, 0],
    ['all of more than the share', 11, 20, 0.5, 11],
    ['none where everything is allowed', 1000, 1000, 1, 0],
    ['all of ten where nothing is allowed', 10, 1000, 0, 10],
  ])('doubts %s', (_, missing, present, rejectAbove, doubted) => {
    const guard = RemovalGuard.create({ rejectAbove });
    expect(guard.doubted(refs(missing), present)).toEqual(refs(doubted));
  });

  it('does not doubt, or count, what was told to be deleted', () => {
    const guard = RemovalGuard.create({ rejectAbove: 0.5 });
    refs(19).forEach(ref => guard.note(ref, true));
    expect(guard.doubted(refs(20), 20)).toEqual([]);
    refs(11).forEach(ref => guard.note(ref, false));
    expect(guard.doubted(refs(20), 20)).toEqual([...refs(11), refs(20)[19]]);
  });

  it('forgets what it was told of machines without an entity', () => {
    const guard = RemovalGuard.create({ rejectAbove: 0.5 });
    const [kept, gone] = refs(2);
    guard.note(kept, true);
    guard.note(gone, true);
    guard.forgetAllBut(new Set([kept]));
    expect([kept, gone].map(ref => guard.wasTold(ref))).toEqual([true, false]);
  });
});
