import { ServerResponse } from 'node:http';

/** Bytes that may wait for a client; one that reads slower is dropped. */
const MAX_WAITING_BYTES = 1024 * 1024;

/**
 * A response as a stream of server-sent events.
 *
 * @internal
 */
export class EventStream {
  readonly #response: ServerResponse;

  /**
   * Sends the headers.
   */
  static open(response: ServerResponse): EventStream {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      // Without no-transform, Backstage's compression holds events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    return new EventStream(response);
  }

  private constructor(response: ServerResponse) {
    this.#response = response;
  }

  /**
   * @param event - the event's name
   * @param json - its data, one line of JSON
   */
  send(event: string, json: string): void {
    this.#write(`event: ${event}\ndata: ${json}\n\n`);
  }

  /** Something that keeps connections open and that clients skip. */
  heartbeat(): void {
    this.#write(': heartbeat\n\n');
  }

  end(): void {
    this.#response.end();
  }

  /** Returns when the client has read most of what was sent, or has left. */
  async drained(): Promise<void> {
    if (this.#response.writableNeedDrain && !this.#response.closed) {
      await new Promise<void>(resolve => {
        const done = () => {
          this.#response.off('drain', done).off('close', done);
          resolve();
        };
        this.#response.on('drain', done).on('close', done);
      });
    }
  }

  /** Calls the listener once, when either side has closed the stream. */
  onClose(listener: () => void): void {
    if (this.#response.closed) {
      listener();
    } else {
      this.#response.once('close', listener);
    }
  }

  #write(text: string): void {
    if (this.#response.writableEnded || this.#response.destroyed) {
      return;
    }
    this.#response.write(text);
    if (this.#response.writableLength > MAX_WAITING_BYTES) {
      this.#response.destroy();
    }
  }
}
