import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { goJson } from '../objects/goJson';
import { ResourceTable } from '../resources/ResourceTable';
import { encodeOpenApiV2 } from './encodeOpenApiV2';
import { openApiV2 } from './openApiV2';
import { OpenApiV2Document } from './OpenApiV2Document';

const known = new WeakMap<ResourceTable, OpenApiV2Bodies>();

/** @internal */
export type OpenApiV2Format = 'json' | 'protobuf';

/**
 * The OpenAPI 2 document as bytes, each made when it is first asked for.
 *
 * @internal
 */
export class OpenApiV2Bodies {
  /** Those of these resources, of which there are never other ones. */
  static of(resources: ResourceTable): OpenApiV2Bodies {
    const bodies = known.get(resources) ?? new OpenApiV2Bodies(resources);
    known.set(resources, bodies);
    return bodies;
  }

  #document: OpenApiV2Document | undefined;
  #etag: string | undefined;
  readonly #plain: Partial<Record<OpenApiV2Format, Buffer>> = {};
  readonly #compressed: Partial<Record<OpenApiV2Format, Buffer>> = {};

  private constructor(private readonly resources: ResourceTable) {}

  /** Of the JSON; protobuf has the same one, and `Vary` tells them apart. */
  get etag(): string {
    this.#etag ??= createHash('sha512')
      .update(this.plain('json'))
      .digest('hex')
      .toUpperCase();
    return `"${this.#etag}"`;
  }

  plain(format: OpenApiV2Format): Buffer {
    this.#document ??= openApiV2(this.resources);
    this.#plain[format] ??=
      format === 'json'
        ? Buffer.from(goJson(this.#document))
        : encodeOpenApiV2(this.#document);
    return this.#plain[format];
  }

  /** In gzip. */
  compressed(format: OpenApiV2Format): Buffer {
    this.#compressed[format] ??= gzipSync(this.plain(format));
    return this.#compressed[format];
  }
}
