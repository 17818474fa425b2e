import { setVisibility } from '../__testUtils__/setVisibility';
import { LiveFeed } from './LiveFeed';

/**
 * A backend of which a test says, for each stream that is opened, what comes
 * of it, and what the answers to questions are.
 */
function aBackend() {
  const next = jest.fn();
  const lost = jest.fn();
  const get = jest.fn(async (_: AbortSignal): Promise<string> => 'asked');
  const streams: {
    signal: AbortSignal;
    send: (value: string) => void;
    end: (error?: Error) => void;
  }[] = [];

  async function* stream(signal: AbortSignal) {
    const waiting: { value?: string; end?: true; error?: Error }[] = [];
    let wake = () => {};
    const news = () =>
      new Promise<void>(resolve => {
        wake = resolve;
      });
    const push = (item: (typeof waiting)[number]) => {
      waiting.push(item);
      wake();
    };
    signal.addEventListener('abort', () =>
      push({ error: new Error('aborted') }),
    );
    streams.push({
      signal,
      send: value => push({ value }),
      end: error => push(error ? { error } : { end: true }),
    });
    for (;;) {
      const item = waiting.shift();
      if (!item) {
        await news();
      } else if (item.error) {
        throw item.error;
      } else if (item.end) {
        return;
      } else {
        yield item.value ?? '';
      }
    }
  }

  const feed = LiveFeed.start({ stream, get, next, lost });
  return { feed, next, lost, get, streams };
}

const wait = (milliseconds: number) =>
  jest.advanceTimersByTimeAsync(milliseconds);
/** Longer than any wait for another try. */
const A_WHILE = 31_000;

describe('LiveFeed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    setVisibility('visible');
  });
  afterEach(() => jest.useRealTimers());

  it('passes on all that a stream says, and asks for nothing', async () => {
    const { feed, next, get, streams } = aBackend();
    await wait(0);
    streams[0].send('a');
    streams[0].send('b');
    await wait(0);
    expect(next.mock.calls).toEqual([['a'], ['b']]);
    await wait(3_600_000);
    expect(streams).toHaveLength(1);
    expect(get).not.toHaveBeenCalled();
    feed.close();
  });

  it('opens another stream when one ends, without a word to the reader', async () => {
    const { feed, next, lost, get, streams } = aBackend();
    await wait(0);
    streams[0].send('a');
    await wait(60_000);
    streams[0].end();
    await wait(1_000);
    expect(streams).toHaveLength(2);
    streams[1].send('b');
    await wait(0);
    expect(next.mock.calls).toEqual([['a'], ['b']]);
    expect(lost).not.toHaveBeenCalled();
    expect(get).not.toHaveBeenCalled();
    feed.close();
  });

  it('opens streams that end at once less and less often', async () => {
    const { feed, streams } = aBackend();
    await wait(0);
    let opened = 0;
    for (let second = 0; second < 600; second++) {
      streams.slice(opened).forEach(({ send, end }) => {
        send('a');
        end();
      });
      opened = streams.length;
      await wait(1_000);
    }
    expect(opened).toBeGreaterThan(15);
    expect(opened).toBeLessThan(60);
    feed.close();
  });

  it('asks where a stream fails, and says so where that fails too', async () => {
    const { feed, next, lost, get, streams } = aBackend();
    await wait(0);
    streams[0].send('a');
    await wait(40_000);
    const heard = new Date();
    streams[0].end(new Error('reset'));
    get.mockRejectedValue(new Error('no route'));
    await wait(1_000);
    streams[1].end(new Error('no route'));
    await wait(0);
    expect(lost).toHaveBeenLastCalledWith(new Error('no route'), heard);

    get.mockResolvedValue('b');
    await wait(A_WHILE);
    streams[2].end(new Error('no route'));
    await wait(0);
    expect(next).toHaveBeenLastCalledWith('b');
    feed.close();
  });

  it('gives up on a backend that never answers, and says so', async () => {
    const { feed, lost, get } = aBackend();
    get.mockImplementation(
      signal =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await wait(20_000);
    expect(lost).toHaveBeenCalledWith(
      new Error('There was no answer within 10 s'),
      expect.any(Date),
    );
    feed.close();
  });

  it('asks every ten seconds where streams say nothing, and tries one again later', async () => {
    const { feed, next, get, streams } = aBackend();
    await wait(60_000);
    expect(streams).toHaveLength(2);
    expect(streams.every(({ signal }) => signal.aborted)).toBe(true);
    expect(next).toHaveBeenCalledWith('asked');
    const before = get.mock.calls.length;
    await wait(100_000);
    expect(get.mock.calls.length - before).toBe(10);
    for (let seconds = 0; seconds < 300 && streams.length < 3; seconds++) {
      await wait(1_000);
    }
    expect(streams).toHaveLength(3);
    streams[2].send('streamed');
    await wait(0);
    expect(next).toHaveBeenLastCalledWith('streamed');
    const asked = get.mock.calls.length;
    await wait(100_000);
    expect(get).toHaveBeenCalledTimes(asked);
    feed.close();
  });

  it('lets go of the stream of a page that stays hidden, and opens one as soon as it is shown', async () => {
    const { feed, get, lost, streams } = aBackend();
    await wait(0);
    streams[0].send('a');
    setVisibility('hidden');
    await wait(59_000);
    expect(streams[0].signal.aborted).toBe(false);
    await wait(1_000);
    expect(streams[0].signal.aborted).toBe(true);
    await wait(3_600_000);
    expect(streams).toHaveLength(1);
    expect(get).not.toHaveBeenCalled();
    setVisibility('visible');
    await wait(0);
    expect(streams).toHaveLength(2);
    expect(lost).not.toHaveBeenCalled();
    feed.close();
  });

  it('keeps the stream of a page that is hidden for a moment', async () => {
    const { feed, streams } = aBackend();
    await wait(0);
    streams[0].send('a');
    for (let i = 0; i < 10; i++) {
      setVisibility('hidden');
      await wait(50_000);
      setVisibility('visible');
      await wait(1_000);
    }
    expect(streams).toHaveLength(1);
    feed.close();
  });

  it('tries again at once when the browser is back online', async () => {
    const { feed, get, streams } = aBackend();
    get.mockRejectedValue(new Error('offline'));
    await wait(0);
    for (let i = 0; i < 5; i++) {
      streams[streams.length - 1].end(new Error('offline'));
      await wait(A_WHILE);
    }
    const before = streams.length;
    streams[before - 1].end(new Error('offline'));
    await wait(0);
    expect(streams).toHaveLength(before);
    window.dispatchEvent(new Event('online'));
    await wait(0);
    expect(streams).toHaveLength(before + 1);
    feed.close();
  });

  it.each([
    ['while it waits for a stream', async () => {}],
    [
      'between two tries',
      async ({ streams, get }: ReturnType<typeof aBackend>) => {
        get.mockRejectedValue(new Error('no route'));
        streams[0].end(new Error('no route'));
        await wait(10);
      },
    ],
  ])('does nothing more after it was closed %s', async (_, before) => {
    const backend = aBackend();
    await wait(0);
    await before(backend);
    backend.lost.mockClear();
    const opened = backend.streams.length;
    backend.feed.close();
    await wait(3_600_000);
    expect(backend.streams).toHaveLength(opened);
    expect(backend.streams[opened - 1].signal.aborted || opened === 1).toBe(
      true,
    );
    expect(backend.next).not.toHaveBeenCalled();
    expect(backend.lost).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
