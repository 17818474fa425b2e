import { Agent, Dispatcher } from 'undici';
import { jsonAt } from '../objects/json';
import { RecordedExchange } from './Recording';
import { ReplayTarget } from './ReplayTarget';

/** What was answered, in the shape of a recording. @internal */
export type Answer = RecordedExchange['response'];

/**
 * Sends recorded requests to a cluster: with no user agent, as they were
 * recorded, and as the users that they were recorded with.
 *
 * @internal
 */
export class ReplayClient {
  static create(target: ReplayTarget): ReplayClient {
    return new ReplayClient(target);
  }

  readonly #dispatcher: Agent;

  private constructor(private readonly target: ReplayTarget) {
    this.#dispatcher = new Agent({ connect: target.tls });
  }

  /** Whether nobody else does what virt-controller does. */
  get isAlone(): boolean {
    return this.target.isAlone;
  }

  async send(
    request: RecordedExchange['request'],
    meanwhile?: () => Promise<void>,
  ): Promise<Answer> {
    const response = await this.#dispatcher.request({
      origin: this.target.url,
      path: this.target.toOurs(request.path),
      method: request.method as Dispatcher.HttpMethod,
      headers: this.#headers(request),
      body: this.#encode(request.body),
    });
    const contentType = response.headers['content-type'];
    const warning = response.headers.warning;
    const answer: Answer = {
      status: response.statusCode,
      ...(contentType && { contentType: String(contentType) }),
      ...(warning && { warning: [warning].flat().join(', ') }),
    };
    if (request.watchedMs !== undefined && response.statusCode === 200) {
      delete answer.contentType;
      await meanwhile?.();
      const events = JSON.parse(
        this.target.toRecorded(JSON.stringify(await readEvents(response.body))),
      );
      return { ...answer, events };
    }
    const text = this.target.toRecorded(await response.body.text());
    return {
      ...answer,
      body: String(contentType).startsWith('application/json')
        ? JSON.parse(text)
        : text,
    };
  }

  /** A write of somebody that the recording does not show. */
  async write(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    userAgent?: string,
  ): Promise<unknown> {
    const answer = await this.send({
      method,
      path,
      contentType:
        method === 'PATCH' ? 'application/merge-patch+json' : undefined,
      headers: userAgent ? { 'User-Agent': userAgent } : {},
      body,
    });
    if (answer.status >= 400) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    }
    return answer.body;
  }

  async get(path: string): Promise<unknown> {
    const answer = await this.send({ method: 'GET', path });
    return answer.status === 200 ? answer.body : undefined;
  }

  /** The resource version of the last write. */
  async currentVersion(): Promise<string> {
    return String(
      jsonAt(
        await this.get('/api/v1/namespaces'),
        'metadata',
        'resourceVersion',
      ),
    );
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  #headers(request: RecordedExchange['request']): Record<string, string> {
    return {
      ...(request.body !== undefined && {
        'Content-Type': request.contentType ?? 'application/json',
      }),
      ...this.target.headersOf(request.user),
      ...request.headers,
    };
  }

  #encode(body: unknown): string | undefined {
    if (body === undefined) return undefined;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.target.toOurs(text);
  }
}

/** The events that come until none has come for a moment, or the end. */
async function readEvents(
  body: Dispatcher.ResponseData['body'],
): Promise<Array<{ type: string; object: unknown }>> {
  const quietMs = 300;
  const chunks: string[] = [];
  await new Promise<void>(resolve => {
    let timer = setTimeout(resolve, quietMs);
    body.on('data', chunk => {
      chunks.push(String(chunk));
      clearTimeout(timer);
      timer = setTimeout(resolve, quietMs);
    });
    body.on('end', resolve);
    body.on('error', () => resolve());
  });
  body.destroy();
  return chunks
    .join('')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}
