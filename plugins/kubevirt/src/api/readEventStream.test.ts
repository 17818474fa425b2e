import { eventStreamResponse } from '../__testUtils__/eventStreamResponse';
import { readEventStream } from './readEventStream';
import { ServerSentEvent } from './EventStreamParser';

const read = async (response: Response, silenceMs = 1_000) => {
  const events: ServerSentEvent[] = [];
  for await (const event of readEventStream(response, { silenceMs })) {
    events.push(event);
  }
  return events;
};

describe('readEventStream', () => {
  afterEach(() => jest.useRealTimers());

  it('gives the events until the server ends the response', async () => {
    const { response, send, end } = eventStreamResponse();
    send('event: a\ndata: 1\n\n');
    send('event: a\nda');
    send('ta: 2\n\n');
    end();
    await expect(read(response)).resolves.toEqual([
      { event: 'a', data: '1' },
      { event: 'a', data: '2' },
    ]);
  });

  it('puts characters together that come in two pieces', async () => {
    const { response, sendBytes, end } = eventStreamResponse();
    const bytes = new TextEncoder().encode('data: 虚拟机\n\n');
    sendBytes(bytes.slice(0, 7));
    sendBytes(bytes.slice(7));
    end();
    await expect(read(response)).resolves.toEqual([
      { event: 'message', data: '虚拟机' },
    ]);
  });

  it('refuses a response that is no event stream', async () => {
    const { response } = eventStreamResponse('text/html');
    await expect(read(response)).rejects.toThrow(
      'Expected an event stream, got text/html',
    );
  });

  it('passes on that the connection broke', async () => {
    const { response, fail } = eventStreamResponse();
    fail(new Error('network error'));
    await expect(read(response)).rejects.toThrow('network error');
  });

  it('gives a silent server up, and its connection', async () => {
    jest.useFakeTimers();
    const { response, cancelled } = eventStreamResponse();
    const result = read(response, 50_000).catch(error => error.message);
    await jest.advanceTimersByTimeAsync(50_000);
    await expect(result).resolves.toBe('Nothing was heard for 50 s');
    expect(cancelled()).toBe(true);
  });

  it('takes a comment as a sign of life', async () => {
    jest.useFakeTimers();
    const { response, send, end } = eventStreamResponse();
    const result = read(response, 50_000);
    await jest.advanceTimersByTimeAsync(40_000);
    send(': heartbeat\n\n');
    await jest.advanceTimersByTimeAsync(40_000);
    send('data: 1\n\n');
    end();
    await expect(result).resolves.toEqual([{ event: 'message', data: '1' }]);
  });
});
