import fc from 'fast-check';
import { recordings } from '../../__testUtils__/recordings';
import { lineOf, timelineOf } from '../../__testUtils__/stories';
import { ClusterObjects } from '../../objects';
import { describeAll } from '../describeAll';

const steps = recordings.flatMap(([, { steps: each }]) =>
  each.map(({ objects }) => objects),
);

describe('the timeline', () => {
  it('names an entry the same when it happens again and others come', () => {
    const scheduling = {
      about: 'launcher' as const,
      reason: 'FailedScheduling',
      message: '0/3 nodes are available: 3 Insufficient cpu.',
      secondsAgo: 30,
    };
    const [before] = timelineOf({ events: [scheduling] });
    const after = timelineOf({
      events: [
        { ...scheduling, secondsAgo: 5, count: 9 },
        { about: 'launcher', reason: 'Other', secondsAgo: 1 },
      ],
    });
    expect(after.map(({ id }) => id)).toContain(before.id);
    expect(after.find(({ id }) => id === before.id)?.count).toBe(9);
  });

  it('gives no two entries of a recorded life one name, and the newest first', () => {
    for (const objects of steps) {
      for (const { timeline } of describeAll(objects)) {
        const ids = timeline.map(({ id }) => id);
        const times = timeline.map(({ at }) => Date.parse(at));
        expect(new Set(ids).size).toBe(ids.length);
        expect(times).toEqual(times.toSorted((a, b) => b - a));
      }
    }
  });

  it('is the same in any order of the objects', () => {
    const shuffled = fc.constantFrom(...steps).chain(objects =>
      fc
        .tuple(
          ...Object.values(objects).map(list =>
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        )
        .map(lists => ({
          objects,
          other: Object.fromEntries(
            Object.keys(objects).map((key, at) => [key, lists[at]]),
          ) as ClusterObjects,
        })),
    );
    const told = (objects: ClusterObjects) =>
      Object.fromEntries(
        describeAll(objects).map(({ name, timeline }) => [
          name,
          timeline.filter(({ type }) => type === 'Phase').map(lineOf),
        ]),
      );
    fc.assert(
      fc.property(shuffled, ({ objects, other }) => {
        expect(told(other)).toEqual(told(objects));
      }),
    );
  });
});
