import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ResourceTable } from '../resources/ResourceTable';
import { ApiResponse } from '../server/ApiResponse';
import { apiGroups } from './groups';
import { openApiDocument } from './openApiDocument';
import { openApiV2Handler } from './openApiV2Handler';

/**
 * `/openapi/v3` and below, which kubectl reads before it applies and for
 * `kubectl explain`; and `/openapi/v2`.
 *
 * @returns undefined where there is no such path
 *
 * @internal
 */
export function openApiHandler(options: {
  parts: readonly string[];
  headers: IncomingHttpHeaders;
  resources: ResourceTable;
}): ApiResponse | undefined {
  const [, format, ...rest] = options.parts;
  const { resources } = options;
  if (format === 'v2' && rest.length === 0) {
    return openApiV2Handler(options);
  }
  if (format !== 'v3') {
    return undefined;
  }
  const paths = ['api/v1'].concat(
    apiGroups(resources).flatMap(({ name, versions }) =>
      versions.map(version => `apis/${name}/${version}`),
    ),
  );
  if (rest.length === 0) {
    return {
      status: 200,
      object: {
        paths: Object.fromEntries(
          paths.map(path => [
            path,
            {
              serverRelativeURL: `/openapi/v3/${path}?hash=${createHash(
                'sha256',
              )
                .update(path)
                .digest('hex')
                .toUpperCase()}`,
            },
          ]),
        ),
      },
    };
  }
  const path = rest.join('/');
  if (!paths.includes(path)) {
    return undefined;
  }
  const [group, version] =
    rest[0] === 'api' ? ['', rest[1]] : [rest[1], rest[2]];
  return { status: 200, object: openApiDocument(resources, group, version) };
}
