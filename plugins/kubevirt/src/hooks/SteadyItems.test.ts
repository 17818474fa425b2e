import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { aView } from '../__testUtils__/aView';
import { SteadyItems } from './SteadyItems';

type View = NonNullable<VirtualMachineDetails['view']>;

const starting: Partial<View> = { status: 'Starting', health: 'progress' };
const noNode: Partial<View> = {
  status: 'ErrorUnschedulable',
  health: 'failed',
};

function details(view?: Partial<View>): VirtualMachineDetails {
  return {
    identity: { cluster: 'dev', namespace: 'team-a', name: 'web' },
    cluster: {
      name: 'dev',
      state: 'connected',
      since: '2026-03-01T08:00:00Z',
    },
    ...(view && { view: aView(view) }),
  };
}

describe('SteadyItems', () => {
  const seen: (string | undefined)[] = [];
  let items: SteadyItems;

  beforeEach(() => {
    jest.useFakeTimers();
    seen.length = 0;
    items = SteadyItems.create({
      show: ([item]) => seen.push(item.view?.status),
    });
  });

  afterEach(() => {
    items.close();
    jest.useRealTimers();
  });

  it('shows a lack of a node only when it stays, though nobody tells again', () => {
    items.tell([details(starting)]);
    items.tell([details(noNode)]);
    jest.advanceTimersByTime(40_000);
    expect(new Set(seen)).toEqual(new Set(['Starting']));
    jest.advanceTimersByTime(5_000);
    expect(seen.at(-1)).toBe('ErrorUnschedulable');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('shows what comes instead at once', () => {
    items.tell([details(starting)]);
    items.tell([details(noNode)]);
    items.tell([details({ status: 'Running', health: 'running' })]);
    expect(seen).toEqual(['Starting', 'Starting', 'Running']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('shows a VM that is gone, and what it is when it comes back', () => {
    items.tell([details(starting)]);
    items.tell([details()]);
    items.tell([details(noNode)]);
    expect(seen).toEqual(['Starting', undefined, 'ErrorUnschedulable']);
  });

  it('waits for nothing once it is closed', () => {
    items.tell([details(starting)]);
    items.tell([details(noNode)]);
    items.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});
