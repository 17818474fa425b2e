import { relativeTime } from './relativeTime';

const NOW = Date.parse('2026-03-02T09:30:00Z');

describe('relativeTime', () => {
  it.each([
    [0, 'en', 'now'],
    [9, 'en', 'now'],
    [10, 'en', '10 seconds ago'],
    [59, 'en', '50 seconds ago'],
    [60, 'en', '1 minute ago'],
    [119, 'en', '1 minute ago'],
    [3_599, 'en', '59 minutes ago'],
    [3_600, 'en', '1 hour ago'],
    [86_400, 'en', 'yesterday'],
    [45 * 86_400, 'en', 'last month'],
    [800 * 86_400, 'en', '2 years ago'],
    [120, 'zh', '2分钟前'],
    [0, 'zh', '现在'],
  ])('says of %d seconds ago in %s: %s', (seconds, language, text) => {
    expect(relativeTime(NOW - seconds * 1000, NOW, language)).toBe(text);
  });
});
