import { Agent, Dispatcher } from 'undici';
import { Json } from '../objects/ApiObject';
import { SandboxCluster, SandboxClusterOptions } from '../SandboxCluster';

/** @internal */
export interface TestAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The JSON, or an empty object where it is none. */
  body: Record<string, Json> & { metadata?: Record<string, Json> };
}

/** @internal */
export interface TestWatch {
  /**
   * The next event; undefined where the watch has ended.
   *
   * @throws after five seconds without any
   */
  next(): Promise<{ type: string; object: Record<string, Json> } | undefined>;
  close(): void;
}

/**
 * A sandbox without a simulator, and plain requests to it.
 *
 * @internal
 */
export class TestApi {
  static async start(options: SandboxClusterOptions = {}): Promise<TestApi> {
    return new TestApi(
      await SandboxCluster.start({ simulate: false, tls: false, ...options }),
    );
  }

  #agent = new Agent();

  private constructor(readonly cluster: SandboxCluster) {}

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer> {
    const response = await this.#send(method, path, body, headers);
    const text = await response.body.text();
    return {
      status: response.statusCode,
      headers: response.headers,
      body: /^\s*[{[]/.test(text) ? JSON.parse(text) : {},
    };
  }

  get(path: string, headers?: Record<string, string>): Promise<TestAnswer> {
    return this.request('GET', path, undefined, headers);
  }

  post(path: string, body: unknown): Promise<TestAnswer> {
    return this.request('POST', path, body);
  }

  put(path: string, body: unknown): Promise<TestAnswer> {
    return this.request('PUT', path, body);
  }

  delete(path: string, body?: unknown): Promise<TestAnswer> {
    return this.request('DELETE', path, body);
  }

  /** A merge patch. */
  patch(path: string, body: unknown): Promise<TestAnswer> {
    return this.request('PATCH', path, body, {
      'content-type': 'application/merge-patch+json',
    });
  }

  async watch(path: string): Promise<TestWatch> {
    const { statusCode, body } = await this.#send('GET', path);
    if (statusCode !== 200) {
      throw new Error(`${path}: ${statusCode} ${await body.text()}`);
    }
    const lines = linesOf(body);
    return {
      async next() {
        const line = await withDeadline(lines.next(), 5000);
        return line.done ? undefined : JSON.parse(line.value);
      },
      close: () => {
        body.on('error', () => undefined).destroy();
      },
    };
  }

  /**
   * Asks again until the answer is as wanted.
   *
   * @throws after five seconds
   */
  async until(
    path: string,
    wanted: (answer: TestAnswer) => boolean,
  ): Promise<TestAnswer> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const answer = await this.get(path);
      if (wanted(answer)) {
        return answer;
      }
      if (Date.now() > deadline) {
        throw new Error(`${path} stayed ${JSON.stringify(answer.body)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  /** Forgets the connections that are open. */
  async reconnect(): Promise<void> {
    await this.#agent.destroy();
    this.#agent = new Agent();
  }

  async stop(): Promise<void> {
    await this.#agent.destroy();
    await this.cluster.stop();
  }

  #send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Dispatcher.ResponseData> {
    return this.#agent.request({
      origin: this.cluster.url,
      path,
      method: method as Dispatcher.HttpMethod,
      headers: {
        authorization: `Bearer ${this.cluster.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body:
        body === undefined || typeof body === 'string'
          ? body
          : JSON.stringify(body),
    });
  }
}

async function* linesOf(
  body: Dispatcher.ResponseData['body'],
): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of body) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

function withDeadline<T>(promise: Promise<T>, milliseconds: number) {
  let timer: NodeJS.Timeout;
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`Nothing came in ${milliseconds} ms`)),
        milliseconds,
      );
    }),
  ]).finally(() => clearTimeout(timer));
}
