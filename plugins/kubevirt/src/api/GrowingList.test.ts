import { aRow } from '../__testUtils__/aRow';
import { GrowingList } from './GrowingList';

const row = (name: string, status = 'Running') => aRow({ name, status });

describe('GrowingList', () => {
  it('is put together from parts, and follows changes', () => {
    const list = GrowingList.create();
    const part = list.add({ items: [row('web')], total: 2 });
    expect(part).toMatchObject({ complete: false, total: 2 });
    const clusters = [
      { name: 'prod', state: 'connected' as const, since: '2026-01-01' },
    ];
    const whole = list.add({ items: [row('db')], clusters, complete: true });
    expect(whole).toEqual({
      items: [row('web'), row('db')],
      clusters,
      complete: true,
    });
    const changed = list.add({ items: [row('web', 'Stopped')] });
    expect(changed.items).toEqual([row('web', 'Stopped'), row('db')]);
    expect(changed.items[1]).toBe(whole.items[1]);
    expect(changed.clusters).toBe(clusters);
    expect(list.add({ removed: [['prod', 'team-a', 'web']] })).toEqual({
      items: [row('db')],
      clusters,
      complete: true,
    });
  });
});
