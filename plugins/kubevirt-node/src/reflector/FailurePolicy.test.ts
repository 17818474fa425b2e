import { ManualClock } from '../__testUtils__';
import { KubernetesApiError } from '../client';
import { FailurePolicy } from './FailurePolicy';
import { GarbledWatchError } from './watchEvents';

function api(httpStatus: number, reason?: string) {
  return new KubernetesApiError({
    cluster: 'test',
    request: 'GET /',
    message: 'refused',
    httpStatus,
    reason,
    retryAfterSeconds: httpStatus === 429 ? 5 : undefined,
  });
}

describe('FailurePolicy', () => {
  it('lists at once after a 410, and with backoff after another within a minute', () => {
    const clock = new ManualClock();
    const policy = FailurePolicy.create({ clock });
    expect(policy.decide(api(410))).toMatchObject({
      relist: true,
      waitMs: 0,
      stale: false,
    });
    clock.advance(59_999);
    expect(policy.decide(api(410))).toMatchObject({
      relist: true,
      waitMs: 800,
      stale: true,
    });
    clock.advance(60_000);
    expect(policy.decide(api(410))).toMatchObject({ waitMs: 0 });
  });

  it('waits as long as the API server asks, or longer', () => {
    const policy = FailurePolicy.create({ clock: new ManualClock() });
    const waits = [1, 2, 3, 4, 5].map(() => policy.decide(api(429)).waitMs);
    expect(waits).toEqual([5000, 5000, 5000, 6400, 12800]);
  });

  it('lists again after the third garbled line in a row', () => {
    const policy = FailurePolicy.create({ clock: new ManualClock() });
    const garbled = () => policy.decide(new GarbledWatchError('x')).relist;
    expect([garbled(), garbled()]).toEqual([false, false]);
    policy.delivered();
    expect([garbled(), garbled(), garbled(), garbled()]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('takes a kind for gone only when a second list finds none', () => {
    const policy = FailurePolicy.create({ clock: new ManualClock() });
    const missing = () => policy.decide(api(404, 'NotFound')).gone;
    expect(missing()).toBe(false);
    policy.listed();
    expect([missing(), missing()]).toEqual([false, true]);
  });
});
