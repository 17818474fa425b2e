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

  /** What was told when all is done that is to be done at once. */
  const toldAtOnce = async () => {
    await Promise.resolve();
    return told;
  };

  it('tells at once of all that changes together', async () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => cluster('former'));
    feed.announce('y', () => cluster('y'));
    feed.announce('x', () => cluster('latest'));
    expect(told).toEqual([]);
    expect(await toldAtOnce()).toEqual([cluster('latest'), cluster('y')]);
    expect(clock.pending).toBe(0);
  });

  it('makes one of many changes of the same thing in the 50 ms after it told something', async () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => cluster('first'));
    expect(await toldAtOnce()).toEqual([cluster('first')]);
    clock.advance(20);
    feed.announce('x', () => cluster('former'));
    clock.advance(10);
    feed.announce('y', () => cluster('y'));
    feed.announce('x', () => cluster('latest'));
    clock.advance(19);
    expect(await toldAtOnce()).toHaveLength(1);
    clock.advance(1);
    expect(told).toEqual([cluster('first'), cluster('latest'), cluster('y')]);
    clock.advance(1000);
    expect(told).toHaveLength(3);
    expect(clock.pending).toBe(0);
  });

  it('tells nothing where there is nothing to tell any more', async () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => undefined);
    expect(await toldAtOnce()).toEqual([]);
  });

  it('keeps a listener that throws, and tells the others', async () => {
    feed.subscribe(() => {
      throw new Error('broken listener');
    });
    feed.subscribe(change => told.push(change));
    for (const name of ['a', 'b']) {
      feed.announce(name, () => cluster(name));
      clock.advance(50);
      await toldAtOnce();
    }
    expect(told).toEqual([cluster('a'), cluster('b')]);
    expect(logger.error).toHaveBeenCalledTimes(2);
  });

  it('tells nothing after unsubscribe, and counts subscriptions, not functions', async () => {
    const listener = (change: InventoryChange) => told.push(change);
    const first = feed.subscribe(listener);
    feed.subscribe(listener);
    first.unsubscribe();
    first.unsubscribe();
    feed.announce('x', () => cluster('x'));
    expect(await toldAtOnce()).toEqual([cluster('x')]);
  });

  it('forgets what is pending when it is stopped', async () => {
    feed.subscribe(change => told.push(change));
    feed.announce('x', () => cluster('x'));
    feed.stop();
    expect(await toldAtOnce()).toEqual([]);

    feed.announce('x', () => cluster('x'));
    await toldAtOnce();
    feed.announce('y', () => cluster('y'));
    feed.stop();
    clock.advance(50);
    expect(told).toEqual([cluster('x')]);
    expect(clock.pending).toBe(0);
  });
});
