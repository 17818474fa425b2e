import { Dispatcher } from 'undici';
import { Clock, systemClock } from '../clock';
import { ClusterConnection } from '../clusters/ClusterConnection';
import { IssuedCredential } from '../credentials';
import { CredentialCache } from '../credentials/CredentialCache';
import { ClusterUnreachableError } from './ClusterUnreachableError';
import { createDispatcher } from './createDispatcher';
import { describeNetworkError, errorCode } from './describeNetworkError';
import { KeptConnections } from './KeptConnections';
import { readChunks } from './readChunks';
import { TimeLimits } from './TimeLimits';

const HEADERS_TIMEOUT_MS = 15_000;
const PROGRESS_TIMEOUT_MS = 30_000;

/** @internal */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  /** Milliseconds that the answer may take to begin; 15,000 where absent. */
  headersTimeoutMs?: number;
  /** Milliseconds between two pieces of the answer; 30,000 where absent. */
  progressTimeoutMs?: number;
  /** Make a connection for this request alone. */
  ownConnection?: boolean;
}

/** @internal */
export interface ApiResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The body, unpacked; to be read to its end, or left by `discard`. */
  chunks: AsyncGenerator<Buffer, void>;
  discard(): void;
}

/**
 * The requests to one cluster: one set of kept connections, its credentials,
 * time limits.
 *
 * @internal
 */
export class ClusterTransport {
  readonly cluster: string;
  readonly clock: Clock;
  readonly #connection: ClusterConnection;
  readonly #credentials: CredentialCache;
  readonly #kept: KeptConnections;
  #lastByteAt = -Infinity;

  static create(options: {
    connection: ClusterConnection;
    clock?: Clock;
  }): ClusterTransport {
    return new ClusterTransport(
      options.connection,
      options.clock ?? systemClock,
    );
  }

  private constructor(connection: ClusterConnection, clock: Clock) {
    this.cluster = connection.name;
    this.clock = clock;
    this.#connection = connection;
    this.#kept = KeptConnections.create({ connection });
    this.#credentials = CredentialCache.create({
      source: connection.credentials,
      clock,
    });
  }

  /** When the cluster last sent anything, by the clock. */
  get lastByteAt(): number {
    return this.#lastByteAt;
  }

  /**
   * Sends a request. Where the API server answers 401, it is sent once more
   * with new credentials, if there are others; a GET is sent once more where
   * a kept connection turns out to be closed.
   *
   * @returns the answer, whatever its status
   * @throws ClusterUnreachableError where none comes
   */
  async request(request: ApiRequest): Promise<ApiResponse> {
    const credential = await this.#credential(this.#credentials.get());
    const response = await this.#sendTwice(request, credential);
    if (response.status !== 401) {
      return response;
    }
    const renewed = await this.#credential(this.#credentials.renew(credential));
    if (!renewed) {
      return response;
    }
    response.discard();
    return this.#sendTwice(request, renewed);
  }

  /** Closes all kept connections at once. */
  close(): Promise<void> {
    return this.#kept.close();
  }

  async #credential<T>(credential: Promise<T>): Promise<T> {
    try {
      return await credential;
    } catch (error) {
      throw this.#unreachable(error);
    }
  }

  async #sendTwice(
    request: ApiRequest,
    credential: IssuedCredential,
  ): Promise<ApiResponse> {
    try {
      return await this.#send(request, credential);
    } catch (error) {
      if (request.method !== 'GET' || !isClosedConnection(error)) {
        throw error;
      }
      return this.#send(request, credential);
    }
  }

  async #send(
    request: ApiRequest,
    credential: IssuedCredential,
  ): Promise<ApiResponse> {
    const limits = TimeLimits.start(this.clock, request.signal);
    const limitMs = request.headersTimeoutMs ?? HEADERS_TIMEOUT_MS;
    const own = request.ownConnection
      ? createDispatcher(this.#connection, credential, 1)
      : undefined;
    const end = () => {
      limits.end();
      own?.destroy().catch(() => {});
    };
    try {
      const dispatcher = own ?? this.#kept.for(credential);
      const response = await limits.within(limitMs, () =>
        this.#dispatch(dispatcher, request, credential, limits.signal),
      );
      this.#lastByteAt = this.clock.now();
      return {
        status: response.statusCode,
        headers: response.headers,
        chunks: this.#read(request, response, limits, end),
        discard: () => {
          response.body.on('error', () => {}).destroy();
          end();
        },
      };
    } catch (error) {
      end();
      throw this.#failure(error, request, limits);
    }
  }

  #dispatch(
    dispatcher: Dispatcher,
    request: ApiRequest,
    credential: IssuedCredential,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const url = this.#url(request);
    return dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: {
        accept: 'application/json',
        'user-agent': 'backstage-plugin-kubevirt',
        ...credential.headers,
        ...request.headers,
      },
      body: request.body,
      signal,
    });
  }

  async *#read(
    request: ApiRequest,
    response: Dispatcher.ResponseData,
    limits: TimeLimits,
    end: () => void,
  ): AsyncGenerator<Buffer, void> {
    const limitMs = request.progressTimeoutMs ?? PROGRESS_TIMEOUT_MS;
    try {
      for await (const chunk of readChunks(response, limits, limitMs)) {
        this.#lastByteAt = this.clock.now();
        yield chunk;
      }
    } catch (error) {
      throw this.#failure(error, request, limits);
    } finally {
      end();
    }
  }

  #url(request: ApiRequest): URL {
    const base = this.#connection.url.replace(/\/+$/, '');
    const url = new URL(base + request.path);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    return url;
  }

  #failure(error: unknown, request: ApiRequest, limits: TimeLimits): unknown {
    if (request.signal?.aborted) {
      return request.signal.reason;
    }
    if (/CERT|SELF_SIGNED|UNABLE_TO/.test(errorCode(error) ?? '')) {
      // The file with the authorities may have been replaced.
      this.#kept.drop();
    }
    return this.#unreachable(error, limits.exceeded);
  }

  #unreachable(error: unknown, reason?: string): ClusterUnreachableError {
    return error instanceof ClusterUnreachableError
      ? error
      : new ClusterUnreachableError({
          cluster: this.cluster,
          reason: reason ?? describeNetworkError(error),
          cause: error,
        });
  }
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

function isClosedConnection(error: unknown): boolean {
  return (
    error instanceof ClusterUnreachableError &&
    CLOSED.has(errorCode(error.cause) ?? '')
  );
}
