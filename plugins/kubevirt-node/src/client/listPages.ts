import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ClusterTransport } from './ClusterTransport';
import { ResourceType } from './KubernetesClient';
import { parseJson } from './parseJson';
import { readError, readText } from './readBody';
import { resourcePath } from './resourcePath';

/** @internal */
export interface Page<T> {
  items: T[];
  resourceVersion?: string;
}

interface RawList<T> {
  metadata?: { resourceVersion?: string; continue?: string };
  items?: T[] | null;
}

/**
 * Lists objects page by page.
 *
 * @param options - `limit` is the number of objects in a page, 0 for all at
 *   once; `gate` is passed once an answer has begun, and holds back how many
 *   pages are in memory at the same time
 * @throws KubernetesApiError, with 410 where the list changed too much while
 *   it was read
 * @internal
 */
export async function* listPages<T extends KubernetesObject>(options: {
  transport: ClusterTransport;
  type: ResourceType;
  namespace?: string;
  labelSelector?: string;
  fieldSelector?: string;
  limit: number;
  signal?: AbortSignal;
  gate?: <R>(read: () => Promise<R>) => Promise<R>;
}): AsyncGenerator<Page<T>, void> {
  const { transport, type, gate = read => read() } = options;
  let next: string | undefined;
  do {
    const request = {
      method: 'GET' as const,
      path: resourcePath(type, { namespace: options.namespace }),
      query: {
        labelSelector: options.labelSelector,
        fieldSelector: options.fieldSelector,
        limit: options.limit || undefined,
        continue: next,
      },
      headers: { 'accept-encoding': 'gzip' },
      signal: options.signal,
    };
    const response = await transport.request(request);
    if (response.status !== 200) {
      throw await readError(transport, request, response);
    }
    const list = await gate(async () =>
      parseJson<RawList<T>>(transport.cluster, await readText(response)),
    );
    yield {
      items: list.items ?? [],
      resourceVersion: list.metadata?.resourceVersion,
    };
    next = list.metadata?.continue || undefined;
  } while (next);
}
