import { recordings } from '../__testUtils__/recordings';
import { describe as describeMachine } from './describe';
import { describeAll } from './describeAll';
import { describeState } from './describeState';

const now = new Date('2026-11-22T21:00:00Z');

describe('describeState', () => {
  it.each(recordings)(
    '%s: says what describe says, but for the timeline',
    (_, { steps }) => {
      const machines = steps.flatMap(({ objects }) =>
        describeAll(objects, { now }).map(({ kind, namespace, name }) => ({
          objects,
          target: { kind, namespace, name },
          now,
        })),
      );
      const expected = machines.map(machine => {
        const { timeline, ...state } = describeMachine(machine);
        return state;
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(machines.map(describeState)).toEqual(expected);
    },
  );
});
