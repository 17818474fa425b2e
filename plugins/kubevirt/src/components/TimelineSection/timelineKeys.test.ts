import { TimelineEntry } from 'backstage-plugin-kubevirt-common';
import { timelineKeys } from './timelineKeys';

const entry = (reason: string, changes: Partial<TimelineEntry> = {}) => ({
  at: '2026-03-02T09:30:00Z',
  kind: 'Pod',
  name: 'p',
  type: 'Phase' as const,
  reason,
  message: '',
  count: 1,
  ...changes,
});

describe('timelineKeys', () => {
  it('gives each entry another key', () => {
    const keys = timelineKeys([entry('a'), entry('b'), entry('a')]);
    expect(new Set(keys).size).toBe(3);
  });

  it('keeps the keys when an entry comes, or repeats', () => {
    const before = timelineKeys([entry('a'), entry('b'), entry('a')]);
    const after = timelineKeys([
      entry('a'),
      entry('a', { at: '2026-03-02T09:40:00Z', count: 2 }),
      entry('b'),
      entry('a'),
    ]);
    expect(after.slice(1)).toEqual(before);
    expect(before).not.toContain(after[0]);
  });
});
