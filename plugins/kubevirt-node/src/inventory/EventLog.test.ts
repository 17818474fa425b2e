import { Event } from 'backstage-plugin-kubevirt-common';
import { EventLog } from './EventLog';

function event(name: string, time: Partial<Event>, message = ''): Event {
  return {
    metadata: { namespace: 'team-a', name },
    involvedObject: { kind: 'Pod', namespace: 'team-a', name: 'web' },
    message,
    ...time,
  };
}

const at = (second: number) =>
  `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;

describe('EventLog', () => {
  it('has the newest events of an object first, whichever field tells their time', () => {
    const log = EventLog.create();
    log.put(event('first', { firstTimestamp: at(1) }));
    log.put(
      event('created', {
        metadata: {
          namespace: 'team-a',
          name: 'created',
          creationTimestamp: at(2),
        },
      }),
    );
    log.put(event('last', { firstTimestamp: at(0), lastTimestamp: at(5) }));
    log.put(event('eventTime', { eventTime: '2026-01-01T00:00:03.123456Z' }));
    log.put(
      event('series', {
        eventTime: at(0),
        series: { lastObservedTime: at(4) },
      }),
    );
    log.put(event('nonsense', { lastTimestamp: 'yesterday' }));
    expect(
      log.of(['Pod:team-a/web']).map(({ metadata }) => metadata?.name),
    ).toEqual(['last', 'series', 'eventTime', 'created', 'first', 'nonsense']);
  });

  it('keeps the newest 50 and hands out what is too many', () => {
    const log = EventLog.create();
    const surplus = Array.from({ length: 59 }, (_, index) =>
      log.put(event(`e${index}`, { lastTimestamp: at(index) })),
    );
    expect(surplus.filter(Boolean).map(it => it?.metadata?.name)).toEqual([
      'e0',
      'e1',
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
      'e7',
      'e8',
    ]);
    expect(log.of(['Pod:team-a/web'])).toHaveLength(50);
  });

  it('puts a repeated event in the place of its former version', () => {
    const log = EventLog.create();
    log.put(event('a', { lastTimestamp: at(1) }, 'once'));
    log.put(event('a', { lastTimestamp: at(2) }, 'twice'));
    expect(log.of(['Pod:team-a/web']).map(({ message }) => message)).toEqual([
      'twice',
    ]);
    log.remove(event('a', {}));
    expect(log.of(['Pod:team-a/web'])).toEqual([]);
  });
});
