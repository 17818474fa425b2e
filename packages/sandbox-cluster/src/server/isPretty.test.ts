import type { IncomingMessage } from 'node:http';
import { isPretty } from './isPretty';

const request = (url: string, agent?: string) =>
  ({ url, headers: { 'user-agent': agent } } as IncomingMessage);

describe('isPretty', () => {
  it.each([
    ['/version?pretty=true', undefined, true],
    ['/version?pretty=1', undefined, true],
    ['/version?pretty=yes', undefined, false],
    ['/version?pretty', undefined, false],
    ['/version', 'curl/8.5', true],
    ['/version', 'Wget/1.21', true],
    ['/version', 'Mozilla/5.0 (X11)', true],
    ['/version', 'kubectl/v1.32', false],
    ['/version?pretty=false', 'curl/8.5', false],
  ])('of %s by %s: %s', (url, agent, pretty) => {
    expect(isPretty(request(url, agent))).toBe(pretty);
  });
});
