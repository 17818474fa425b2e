import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';

/**
 * Stands between a client and a server, and does to their connections what
 * networks do.
 */
export class ChaosProxy {
  readonly #targetPort: number;
  #server!: Server;
  #port = 0;
  readonly #pairs = new Set<{ client: Socket; upstream: Socket }>();
  #blackhole = false;
  #bytesPerSecond = Infinity;
  #connections = 0;

  static async start(targetPort: number): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(targetPort);
    await proxy.accept();
    return proxy;
  }

  private constructor(targetPort: number) {
    this.#targetPort = targetPort;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Connections made so far. */
  get connections(): number {
    return this.#connections;
  }

  get open(): number {
    return this.#pairs.size;
  }

  /** Takes connections, at the same port each time. */
  async accept(): Promise<void> {
    this.#server = createServer({ allowHalfOpen: true }, client =>
      this.#onClient(client),
    );
    await new Promise<void>(resolve =>
      this.#server.listen(this.#port, '127.0.0.1', resolve),
    );
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Takes no new connections, and resets those there are. */
  async refuse(): Promise<void> {
    const closed = new Promise(resolve => this.#server.close(resolve));
    this.reset();
    await closed;
  }

  /** Keeps all connections and lets nothing through. */
  blackhole(): void {
    this.#blackhole = true;
    for (const { client, upstream } of this.#pairs) {
      client.pause();
      upstream.pause();
    }
  }

  /** Lets everything through again, what was held back first. */
  heal(): void {
    this.#blackhole = false;
    for (const { client, upstream } of this.#pairs) {
      client.resume();
      upstream.resume();
    }
  }

  /** Lets so much of the server's answers through on each new connection. */
  throttle(bytesPerSecond: number): void {
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** Lets nothing through any more on the connections there are. */
  freezeOpen(): void {
    for (const { client, upstream } of this.#pairs) {
      client.pause();
      upstream.pause();
    }
  }

  /** Resets all connections. */
  reset(): void {
    for (const { client, upstream } of this.#pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
  }

  /** Closes all connections in the orderly way. */
  finish(): void {
    for (const { client, upstream } of this.#pairs) {
      client.end();
      upstream.end();
    }
  }

  async stop(): Promise<void> {
    for (const { client, upstream } of this.#pairs) {
      client.destroy();
      upstream.destroy();
    }
    await new Promise(resolve => this.#server.close(resolve));
  }

  #onClient(client: Socket): void {
    this.#connections++;
    const upstream = connect(this.#targetPort, '127.0.0.1');
    const pair = { client, upstream };
    this.#pairs.add(pair);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ]) {
      from.on('data', chunk => to.write(chunk));
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        this.#pairs.delete(pair);
      });
    }
    if (this.#bytesPerSecond < Infinity) {
      slowDown(upstream, this.#bytesPerSecond);
    }
    if (this.#blackhole) {
      client.pause();
      upstream.pause();
    }
  }
}

/** Rests after each piece for as long as it should have taken. */
function slowDown(socket: Socket, bytesPerSecond: number): void {
  socket.on('data', chunk => {
    socket.pause();
    setTimeout(() => socket.resume(), (chunk.length / bytesPerSecond) * 1000);
  });
}
