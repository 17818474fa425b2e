import { VirtualMachinesObserver } from './KubevirtApi';
import { SharedWatches } from './SharedWatches';

const anObserver = () => ({ next: jest.fn(), lost: jest.fn() });
const response = { items: [] };
const since = new Date();

function aSource() {
  const stop = jest.fn();
  const begun: VirtualMachinesObserver[] = [];
  const start = jest.fn((shared: VirtualMachinesObserver) => {
    begun.push(shared);
    return stop;
  });
  return { start, stop, latest: () => begun[begun.length - 1] };
}

describe('SharedWatches', () => {
  it('begins one watch for all who watch the same, and ends it with the last', () => {
    const watches = SharedWatches.create();
    const { start, stop } = aSource();
    const endFirst = watches.watch('a', anObserver(), start);
    const endSecond = watches.watch('a', anObserver(), start);
    expect(start).toHaveBeenCalledTimes(1);
    endFirst();
    endFirst();
    expect(stop).not.toHaveBeenCalled();
    endSecond();
    expect(stop).toHaveBeenCalledTimes(1);
    watches.watch('a', anObserver(), start);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('keeps apart what is not the same', () => {
    const watches = SharedWatches.create();
    const { start } = aSource();
    watches.watch('a', anObserver(), start);
    watches.watch('b', anObserver(), start);
    expect(start).toHaveBeenCalledTimes(2);
  });

  it('tells everybody, those who come later what is known, and its loss', () => {
    const watches = SharedWatches.create();
    const { start, latest } = aSource();
    const [first, second, third] = [anObserver(), anObserver(), anObserver()];
    watches.watch('a', first, start);
    latest().next(response);
    watches.watch('a', second, start);
    expect(second.next).toHaveBeenCalledWith(response);
    expect(second.lost).not.toHaveBeenCalled();

    const error = new Error('gone');
    latest().lost(error, since);
    expect(first.lost).toHaveBeenCalledWith(error, since);
    watches.watch('a', third, start);
    expect(third.next).toHaveBeenCalledWith(response);
    expect(third.lost).toHaveBeenCalledWith(error, since);
  });

  it('tells only the latest loss, and none that is over', () => {
    const watches = SharedWatches.create();
    const { start, latest } = aSource();
    const [first, second] = [anObserver(), anObserver()];
    watches.watch('a', first, start);
    latest().next(response);
    latest().lost(new Error('1'), since);
    latest().lost(new Error('2'), since);
    watches.watch('a', second, start);
    expect(second.lost).toHaveBeenCalledTimes(1);
    latest().next(response);
    const third = anObserver();
    watches.watch('a', third, start);
    expect(third.lost).not.toHaveBeenCalled();
  });

  it('tells nothing to who has left', () => {
    const watches = SharedWatches.create();
    const { start, latest } = aSource();
    const observer = anObserver();
    watches.watch('a', anObserver(), start);
    watches.watch('a', observer, start)();
    latest().next(response);
    expect(observer.next).not.toHaveBeenCalled();
  });
});
