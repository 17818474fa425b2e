import { Pod, Service } from '../../model';
import { TriggerTimes } from './TriggerTimes';

const at = (minute: number) => `2026-11-23T06:0${minute}:00Z`;

const service = (minute: number): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'web',
    namespace: 'team-a',
    creationTimestamp: at(minute),
  },
  spec: {},
});

const pod = (name: string, minute: number): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: { containers: [] },
  status: {
    conditions: [
      { type: 'Ready', status: 'True', lastTransitionTime: at(minute) },
    ],
  },
});

describe('TriggerTimes', () => {
  it('begins with the earliest of the Service and its pods', () => {
    const times = TriggerTimes.create();
    expect(times.take(service(3), [pod('a', 5), pod('b', 2)])).toBe(at(2));
  });

  it.each([
    ['nothing is new', [pod('a', 2)], undefined],
    ['a pod changed', [pod('a', 4)], at(4)],
    ['pods came', [pod('a', 2), pod('b', 6), pod('c', 5)], at(5)],
    ['a pod went', [], undefined],
  ])('then says what is news where %s', (_, pods, expected) => {
    const times = TriggerTimes.create();
    times.take(service(1), [pod('a', 2)]);
    expect(times.take(service(1), pods)).toBe(expected);
  });

  it('begins anew with a Service that was forgotten', () => {
    const times = TriggerTimes.create();
    times.take(service(1), []);
    times.forget('team-a/web');
    expect(times.take(service(1), [])).toBe(at(1));
  });
});
