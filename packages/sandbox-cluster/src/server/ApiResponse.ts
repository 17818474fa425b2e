/**
 * An answer before it is written out.
 *
 * @internal
 */
export type ApiResponse =
  | {
      readonly status: number;
      /** A value to encode as the client wants it. */
      readonly object: unknown;
      readonly headers?: Record<string, string>;
    }
  | {
      readonly status: number;
      readonly text: string | Buffer;
      readonly contentType?: string;
      readonly headers?: Record<string, string>;
    }
  | {
      /** Writes to the connection until the client or the server ends it. */
      readonly stream: (sink: EventSink) => void;
    };

/**
 * Where a watch writes its events.
 *
 * @internal
 */
export interface EventSink {
  /** Writes one event as one line. */
  write(line: string): void;
  end(): void;
  onClose(listener: () => void): void;
}
