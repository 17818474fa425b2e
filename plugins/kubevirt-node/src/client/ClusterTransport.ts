import { Dispatcher } from 'undici';
import { Clock, systemClock } from '../clock';
import { ClusterConnection } from '../clusters/ClusterConnection';
import { IssuedCredential } from '../credentials';
import { CredentialCache } from '../credentials/CredentialCache';
import { ApiRequest, ApiResponse } from './ApiRequest';
import { ClusterUnreachableError } from './ClusterUnreachableError';
import { createDispatcher } from './createDispatcher';
import {
  describeNetworkError,
  errorCode,
  isClosedConnection,
} from './describeNetworkError';
import { dispatchRequest } from './dispatchRequest';
import { KeptConnections } from './KeptConnections';
import { readChunks } from './readChunks';
import { TimeLimits } from './TimeLimits';

const HEADERS_TIMEOUT_MS = 15_000;
const PROGRESS_TIMEOUT_MS = 30_000;

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
      const closed =
        error instanceof ClusterUnreachableError &&
        isClosedConnection(error.cause);
      if (request.method !== 'GET' || !closed) {
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
    let own: Dispatcher | undefined;
    const end = () => {
      limits.end();
      own?.destroy().catch(() => {});
    };
    try {
      own = request.ownConnection
        ? createDispatcher(this.#connection, credential, 1)
        : undefined;
      const dispatcher = own ?? this.#kept.for(credential);
      const response = await limits.within(limitMs, () =>
        dispatchRequest(request, {
          dispatcher,
          baseUrl: this.#connection.url,
          credential,
          signal: limits.signal,
        }),
      );
      this.#lastByteAt = this.clock.now();
      return {
        status: response.statusCode,
        headers: response.headers,
        chunks: readChunks({
          response,
          limits,
          limitMs: request.progressTimeoutMs ?? PROGRESS_TIMEOUT_MS,
          onChunk: () => {
            this.#lastByteAt = this.clock.now();
          },
          onEnd: end,
          toFailure: error => this.#failure(error, request, limits),
        }),
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
