import { ClusterUnreachableError, KubernetesApiError } from '../client';
import { readApiError } from '../client/readApiError';
import { judgeFailure } from './judgeFailure';
import { LineTooLongError } from './LineSplitter';
import { WatchCutShortError } from './WatchCutShortError';
import { GarbledWatchError } from './watchEvents';

function api(
  httpStatus: number,
  more: Partial<ConstructorParameters<typeof KubernetesApiError>[0]> = {},
) {
  return new KubernetesApiError({
    cluster: 'test',
    request: 'GET /',
    message: 'refused',
    httpStatus,
    ...more,
  });
}

const backoff = 'backoff';

describe('judgeFailure', () => {
  it.each([
    ['410', api(410), 'expired', false, backoff],
    [
      'an expired version',
      api(500, { reason: 'Expired' }),
      'expired',
      false,
      backoff,
    ],
    [
      'a version from the future',
      api(504, {
        reason: 'Timeout',
        details: { causes: [{ reason: 'ResourceVersionTooLarge' }] },
      }),
      'expired',
      false,
      backoff,
    ],
    ['another 504', api(504), 'refused', true, backoff],
    ['401', api(401), 'unauthorized', true, backoff],
    ['403', api(403), 'forbidden', false, { atLeastMs: 60_000 }],
    [
      '404 of an API server without the group',
      readApiError({
        cluster: 'test',
        request: 'GET /',
        httpStatus: 404,
        text: '404 page not found\n',
      }),
      'notInstalled',
      false,
      { atLeastMs: 60_000 },
    ],
    [
      '404 of an API server without the kind',
      api(404, { reason: 'NotFound' }),
      'notInstalled',
      false,
      { atLeastMs: 60_000 },
    ],
    [
      '404 of a gateway',
      api(404, { message: '<html>default backend</html>' }),
      'refused',
      false,
      { atLeastMs: 60_000 },
    ],
    [
      '429',
      api(429, { retryAfterSeconds: 5 }),
      'throttled',
      true,
      { atLeastMs: 5_000 },
    ],
    [
      '429 with details',
      api(429, { details: { retryAfterSeconds: 1 } }),
      'throttled',
      true,
      { atLeastMs: 1_000 },
    ],
    ['503', api(503), 'throttled', true, { atLeastMs: 0 }],
    ['500', api(500), 'refused', true, backoff],
    [
      '500 with Retry-After',
      api(500, { retryAfterSeconds: 2 }),
      'refused',
      true,
      { atLeastMs: 2_000 },
    ],
    [
      'no answer',
      new ClusterUnreachableError({ cluster: 'test', reason: 'reset' }),
      'unreachable',
      true,
      backoff,
    ],
    ['garbage', new GarbledWatchError('x'), 'garbled', true, backoff],
    ['an endless line', new LineTooLongError(1), 'garbled', true, backoff],
    [
      'a watch that ends at once',
      new WatchCutShortError('pods'),
      'cutShort',
      true,
      backoff,
    ],
  ])('%s', (_, error, failure, keepVersion, wait) => {
    expect(judgeFailure(error)).toEqual({ failure, keepVersion, wait });
  });
});
