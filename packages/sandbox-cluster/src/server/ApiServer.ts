import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { FaultGate } from '../faults/FaultGate';
import { goJson } from '../objects/goJson';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { dispatch, DispatchOptions, IncomingCall } from './dispatch';
import { negotiate } from './negotiate';
import { ResponseWriter } from './ResponseWriter';

/** @internal */
export interface TlsCredentials {
  key: string;
  cert: string;
}

/** As kube-apiserver's default, which is twice what etcd takes. */
const MAX_BODY_BYTES = 3 * 1024 * 1024;

/**
 * The HTTP side of the cluster: sockets, bodies, upgrades.
 *
 * @internal
 */
export class ApiServer {
  static create(options: {
    tls?: TlsCredentials;
    dispatch: Omit<DispatchOptions, 'address'>;
    gate: FaultGate;
  }): ApiServer {
    return new ApiServer(options.tls, options.dispatch, options.gate);
  }

  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: protocols =>
      protocols.has('plain.kubevirt.io') ? 'plain.kubevirt.io' : false,
  });

  private constructor(
    private readonly tls: TlsCredentials | undefined,
    private readonly options: Omit<DispatchOptions, 'address'>,
    private readonly gate: FaultGate,
  ) {
    const listener: http.RequestListener = (request, response) => {
      this.#answer(request, response);
    };
    this.#server = tls
      ? https.createServer({ ...tls, ALPNProtocols: ['http/1.1'] }, listener)
      : http.createServer(listener);
    // Watches and consoles stay open for as long as they like.
    this.#server.requestTimeout = 0;
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on('connection', (socket: Socket) => {
      socket.setNoDelay(true);
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#server.on('upgrade', (request, socket, head) => {
      this.#upgrade(request, socket as Socket, head);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.tls ? 'https' : 'http'}://127.0.0.1:${this.port}`;
  }

  /** @throws the listen error, EADDRINUSE for instance */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    const closed = new Promise<void>(resolve =>
      this.#server.close(() => resolve()),
    );
    this.dropConnections();
    await closed;
  }

  /** Resets every open connection. */
  dropConnections(): void {
    for (const socket of this.#sockets) {
      socket.resetAndDestroy();
    }
  }

  async #answer(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const writer = ResponseWriter.create(request, response, this.gate);
    try {
      const call: IncomingCall = {
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: request.headers,
        body: await readBody(request),
        // Documents outside of the API's kinds have media types of their own.
        representation: request.url?.startsWith('/api')
          ? negotiate(request.headers.accept)
          : { encoding: 'json' },
        warnings: writer.warnings,
        upgrade: false,
      };
      writer.negotiated = call.representation !== undefined;
      writer.representation = call.representation ?? { encoding: 'json' };
      await this.gate.pass(call);
      const result = await dispatch(this.#dispatchOptions(), call);
      if ('takeOver' in result) {
        throw statusErrors.badRequest(
          'unable to upgrade: missing upgrade headers in request',
        );
      } else if ('connect' in result) {
        writer.write({
          status: 400,
          text:
            'Bad Request\nwebsocket: the client is not using the websocket protocol: ' +
            "'upgrade' token not found in 'Connection' header",
          contentType: 'text/plain; charset=utf-8',
        });
      } else {
        writer.write(result);
      }
    } catch (error) {
      writer.write(errorResponse(error));
    }
  }

  async #upgrade(
    request: http.IncomingMessage,
    socket: Socket,
    head: Buffer,
  ): Promise<void> {
    const refuse = (error: unknown) => {
      const { status, object } = errorResponse(error);
      const body = goJson(object);
      socket.end(
        `HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? ''}\r\n` +
          'Content-Type: application/json\r\nConnection: close\r\n' +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    };
    try {
      const { url = '/', method = 'GET' } = request;
      await this.gate.pass({ method, url, headers: request.headers });
      const result = await dispatch(this.#dispatchOptions(), {
        method,
        url,
        headers: request.headers,
        body: Buffer.alloc(0),
        representation: { encoding: 'json' },
        warnings: [],
        upgrade: true,
      });
      if ('takeOver' in result) {
        result.takeOver(request, socket, head);
      } else if ('connect' in result) {
        this.#webSockets.handleUpgrade(request, socket, head, webSocket =>
          result.connect(webSocket),
        );
      } else if ('text' in result) {
        const body = result.text;
        socket.end(
          `HTTP/1.1 ${result.status} ${
            http.STATUS_CODES[result.status] ?? ''
          }\r\nContent-Type: ${
            result.contentType ?? 'text/plain; charset=utf-8'
          }\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(
            body,
          )}\r\n\r\n${body}`,
        );
      } else {
        refuse(
          statusErrors.badRequest('there is no WebSocket under this path'),
        );
      }
    } catch (error) {
      refuse(error);
    }
  }

  #dispatchOptions(): DispatchOptions {
    return { ...this.options, address: `127.0.0.1:${this.port}` };
  }
}

function errorResponse(error: unknown): { status: number; object: object } {
  const apiError =
    error instanceof ApiError
      ? error
      : statusErrors.internal(
          error instanceof Error ? error.stack ?? error.message : String(error),
        );
  return { status: apiError.code, object: apiError.toStatus() };
}

async function readBody(request: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Is read to the end, so that the client gets to the answer.
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk);
    }
  }
  if (size > MAX_BODY_BYTES) {
    throw statusErrors.tooLargeBody(MAX_BODY_BYTES);
  }
  return Buffer.concat(chunks);
}
