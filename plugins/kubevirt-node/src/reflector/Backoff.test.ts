import { ManualClock } from '../__testUtils__';
import { Backoff } from './Backoff';

describe('Backoff', () => {
  it.each([
    [0, [800, 1600, 3200, 6400, 12800, 25600, 30000, 30000]],
    [0.5, [1200, 2400, 4800, 9600, 19200, 38400, 45000, 45000]],
  ])('with chance %d waits %j milliseconds', (chance, expected) => {
    const backoff = Backoff.create({ clock: new ManualClock(chance) });
    expect(expected.map(() => backoff.next())).toEqual(expected);
  });

  it('begins anew after two minutes without a failure', () => {
    const clock = new ManualClock();
    const backoff = Backoff.create({ clock });
    backoff.next();
    backoff.next();
    clock.advance(1600 + 120_001);
    expect(backoff.next()).toBe(800);
    clock.advance(800 + 119_000);
    expect(backoff.next()).toBe(1600);
  });

  it('begins anew when told', () => {
    const backoff = Backoff.create({ clock: new ManualClock() });
    backoff.next();
    backoff.reset();
    expect(backoff.next()).toBe(800);
  });
});
