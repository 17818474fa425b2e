import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';
import { FaultGate } from '../faults/FaultGate';
import { goJson } from '../objects/goJson';
import { acceptsGzip } from './acceptsGzip';
import { ApiResponse } from './ApiResponse';
import { isPretty } from './isPretty';
import { Representation } from './negotiate';
import { toYaml } from './toYaml';

/** Bodies from this size on are compressed, where the client accepts it. */
const GZIP_THRESHOLD_BYTES = 128 * 1024;

/**
 * Writes one answer out as bytes.
 *
 * @internal
 */
export class ResponseWriter {
  static create(
    request: IncomingMessage,
    response: ServerResponse,
    gate: FaultGate,
  ): ResponseWriter {
    return new ResponseWriter(request, response, gate);
  }

  representation: Representation = { encoding: 'json' };
  /** Whether there is what the client accepts. */
  negotiated = true;
  readonly warnings: string[] = [];

  private constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    private readonly gate: FaultGate,
  ) {}

  write(answer: ApiResponse): void {
    const { response } = this;
    response.setHeader('Audit-Id', randomUUID());
    response.setHeader('Cache-Control', 'no-cache, private');
    if (this.warnings.length > 0) {
      response.setHeader(
        'Warning',
        this.warnings.map(text => `299 - ${JSON.stringify(text)}`),
      );
    }
    if ('stream' in answer) {
      this.#stream(answer.stream);
      return;
    }
    for (const [name, value] of Object.entries(answer.headers ?? {})) {
      response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    if ('text' in answer) {
      if (answer.contentType) {
        response.setHeader('Content-Type', answer.contentType);
      }
      response.end(answer.text);
      return;
    }
    this.#encode(answer.object);
  }

  #encode(object: unknown): void {
    const { response } = this;
    // A Status is nothing that there are tables of.
    const raw = this.#isRaw();
    const yaml = this.representation.encoding === 'yaml' && !raw;
    response.setHeader(
      'Content-Type',
      yaml ? 'application/yaml' : 'application/json',
    );
    const retryAfter = (
      object as { details?: { retryAfterSeconds?: number } } | undefined
    )?.details?.retryAfterSeconds;
    if (retryAfter && response.statusCode >= 400) {
      response.setHeader('Retry-After', String(retryAfter));
    }
    const body = Buffer.from(yaml ? toYaml(object) : this.#json(object, raw));
    const small = body.length < GZIP_THRESHOLD_BYTES;
    if (small || !acceptsGzip(this.request.headers)) {
      response.setHeader('Content-Length', body.length);
      response.end(body);
      return;
    }
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
    gzip(body, { level: 1 }, (error, compressed) => {
      if (error) {
        response.destroy(error);
      } else {
        response.setHeader('Content-Length', compressed.length);
        response.end(compressed);
      }
    });
  }

  #isRaw(): boolean {
    const { representation, response } = this;
    return (
      response.statusCode >= 400 &&
      (!this.negotiated ||
        (representation.as !== undefined && !representation.elsePlain))
    );
  }

  #json(object: unknown, raw: boolean): string {
    const pretty = raw || this.representation.pretty || isPretty(this.request);
    return pretty ? goJson(object, 2) : `${goJson(object)}\n`;
  }

  #stream(start: Extract<ApiResponse, { stream: unknown }>['stream']): void {
    const { response } = this;
    response.statusCode = 200;
    response.setHeader('Content-Type', 'application/json');
    response.flushHeaders();
    const spared = this.gate.isExempt(this.request.headers);
    const send = (write: () => void) =>
      spared ? write() : this.gate.send(write);
    if (!spared) {
      const forget = this.gate.openWatch({
        cut: () => {
          response.write('{"type":"MODIFIED","object":{"kind":', () =>
            response.destroy(),
          );
        },
      });
      response.on('close', forget);
    }
    start({
      write: line => send(() => response.write(line)),
      end: () => send(() => response.end()),
      onClose: listener => {
        response.on('close', listener);
      },
    });
  }
}
