import type { IncomingHttpHeaders } from 'node:http';
import { ResourceTable } from '../resources/ResourceTable';
import { acceptsGzip } from '../server/acceptsGzip';
import { ApiResponse } from '../server/ApiResponse';
import { mediaRanges } from '../server/mediaRanges';
import { OpenApiV2Bodies, OpenApiV2Format } from './OpenApiV2Bodies';

const PROTOBUF = 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

/** What is served, by what is asked for. */
const formats: Record<string, OpenApiV2Format> = {
  '*/*': 'json',
  'application/*': 'json',
  'application/json': 'json',
  [PROTOBUF]: 'protobuf',
  // Not a media type by its characters, and what kubectl asks for.
  'application/com.github.proto-openapi.spec.v2@v1.0+protobuf': 'protobuf',
};

/**
 * `/openapi/v2`: in JSON, or in protobuf for those who ask for it.
 *
 * Source: kube-openapi pkg/handler/handler.go.
 *
 * @internal
 */
export function openApiV2Handler(options: {
  headers: IncomingHttpHeaders;
  resources: ResourceTable;
}): ApiResponse {
  const { headers, resources } = options;
  const vary = { Vary: 'Accept-Encoding, Accept' };
  const format = mediaRanges(headers.accept)
    .map(({ type }) => formats[type])
    .find(Boolean);
  if (!format) {
    return { status: 406, text: '', headers: vary };
  }
  const bodies = OpenApiV2Bodies.of(resources);
  const tagged = { ...vary, Etag: bodies.etag };
  if (isKnown(headers['if-none-match'] ?? '', bodies.etag)) {
    return { status: 304, text: '', headers: tagged };
  }
  const contentType = format === 'json' ? 'application/json' : PROTOBUF;
  return acceptsGzip(headers)
    ? {
        status: 200,
        text: bodies.compressed(format),
        contentType,
        headers: { ...tagged, 'Content-Encoding': 'gzip' },
      }
    : { status: 200, text: bodies.plain(format), contentType, headers: tagged };
}

function isKnown(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch
    .split(',')
    .map(each => each.trim().replace(/^W\//, ''))
    .some(each => each === '*' || each === etag);
}
