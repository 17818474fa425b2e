import { Agent, Dispatcher } from 'undici';
import { jsonAt } from '../objects/json';
import { SandboxCluster } from '../SandboxCluster';
import { RecordedExchange } from './Recording';

/** What was answered, in the shape of a recording. @internal */
export type Answer = RecordedExchange['response'];

/**
 * Sends recorded requests to a sandbox: with no user agent, as they were
 * recorded, and with a token for each user.
 *
 * @internal
 */
export class ReplayClient {
  static create(cluster: SandboxCluster): ReplayClient {
    return new ReplayClient(cluster);
  }

  readonly #dispatcher: Agent;
  readonly #tokens = new Map<string, string>();

  private constructor(private readonly cluster: SandboxCluster) {
    this.#dispatcher = new Agent({
      connect: { ca: cluster.certificateAuthority },
    });
  }

  async send(
    request: RecordedExchange['request'],
    meanwhile?: () => Promise<void>,
  ): Promise<Answer> {
    const response = await this.#dispatcher.request({
      origin: this.cluster.url,
      path: request.path,
      method: request.method as Dispatcher.HttpMethod,
      headers: this.#headers(request),
      body: encode(request.body),
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
      const events = await readEvents(response.body);
      return { ...answer, events };
    }
    const text = await response.body.text();
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
    const token = this.#token(request.user);
    return {
      ...(request.body !== undefined && {
        'Content-Type': request.contentType ?? 'application/json',
      }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...request.headers,
    };
  }

  #token(user: string | undefined): string | undefined {
    switch (user) {
      case undefined:
        return this.cluster.token;
      case 'anonymous':
        return undefined;
      case 'wrong':
        return 'wrong';
      default: {
        const known =
          this.#tokens.get(user) ?? this.cluster.issueToken({ name: user });
        this.#tokens.set(user, known);
        return known;
      }
    }
  }
}

function encode(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string'
    ? body
    : JSON.stringify(body);
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
