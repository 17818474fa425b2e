import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '../__testUtils__';
import { ChangeFeed } from './ChangeFeed';
import { InventoryChange } from './KubevirtInventory';

describe('ChangeFeed', () => {
  const logger = mockServices.logger.mock();
  let clock: ManualClock;
  let feed: ChangeFeed;
  const told: InventoryChange[] = [];

  beforeEach(() => {
    told.length = 0;
    clock = new ManualClock();
    feed = ChangeFeed.create({ clock, logger });
  });

  const cluster = (name: string): InventoryChange => ({
    type: 'cluster',
    cluster: name,
  });

  it('makes one of many changes of the same thing within 50 ms', () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => cluster('former'));
    clock.advance(30);
    feed.announce('y', () => cluster('y'));
    feed.announce('x', () => cluster('latest'));
    clock.advance(19);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual([cluster('latest'), cluster('y')]);
    clock.advance(1000);
    expect(told).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  it('tells nothing where there is nothing to tell any more', () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => undefined);
    clock.advance(50);
    expect(told).toEqual([]);
  });

  it('keeps a listener that throws, and tells the others', () => {
    feed.subscribe(() => {
      throw new Error('broken listener');
    });
    feed.subscribe(change => told.push(change));
    for (const name of ['a', 'b']) {
      feed.announce(name, () => cluster(name));
      clock.advance(50);
    }
    expect(told).toEqual([cluster('a'), cluster('b')]);
    expect(logger.error).toHaveBeenCalledTimes(2);
  });

  it('tells nothing after unsubscribe, and counts subscriptions, not functions', () => {
    const listener = (change: InventoryChange) => told.push(change);
    const first = feed.subscribe(listener);
    feed.subscribe(listener);
    first.unsubscribe();
    first.unsubscribe();
    feed.announce('x', () => cluster('x'));
    clock.advance(50);
    expect(told).toEqual([cluster('x')]);
  });

  it('forgets what is pending when it is stopped', () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => cluster('x'));
    feed.stop();
    clock.advance(50);
    expect(told).toEqual([]);
  });
});
