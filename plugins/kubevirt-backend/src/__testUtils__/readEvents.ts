/** One server-sent event. */
export interface ReceivedEvent {
  event: string;
  data: unknown;
}

/**
 * Asks for a stream of server-sent events. Each `next` fails where nothing
 * comes for five seconds; `undefined` is the end. `text` reads the stream as
 * it is instead.
 */
export async function readEvents(url: string, init: RequestInit = {}) {
  const leave = new AbortController();
  const response = await fetch(url, { ...init, signal: leave.signal });
  const events = parse(textOf(response));
  return {
    response,
    next: () => withDeadline(events.next().then(({ value }) => value)),
    text: () => textOf(response),
    leave: () => leave.abort(),
  };
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    yield decoder.decode(bytes, { stream: true });
  }
}

async function* parse(
  pieces: AsyncIterable<string>,
): AsyncGenerator<ReceivedEvent, undefined> {
  let text = '';
  for await (const piece of pieces) {
    const blocks = (text + piece).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter(it => !it.startsWith(':'))) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      yield { event, data: JSON.parse(data) };
    }
  }
  return undefined;
}

async function withDeadline<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Nothing came')), 5_000);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
