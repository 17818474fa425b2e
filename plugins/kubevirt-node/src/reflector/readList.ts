import { ClusterUnreachableError } from '../client/ClusterUnreachableError';
import { ClusterTransport } from '../client/ClusterTransport';
import { KubernetesApiError } from '../client/KubernetesApiError';
import { ResourceType } from '../client/KubernetesClient';
import { listPages } from '../client/listPages';
import { inTurns, nextTurn } from '../turns';
import { Gate } from './Gate';
import { ListReading } from './Mirror';

/** A page is parsed in one go: 13 kB for each instance of a machine. */
const PAGE_SIZE = 250;
const MAX_PAGED_ATTEMPTS = 3;

/**
 * What a reflector lists and watches.
 *
 * @internal
 */
export interface Collection {
  transport: ClusterTransport;
  type: ResourceType;
  labelSelector?: string;
  /** Shared by all reflectors of the process. */
  gate: Gate;
}

/**
 * Reads a complete list, page by page. A list that expires while it is read is
 * read again, at last in one piece.
 *
 * @param options - `begin` starts a reading; only one that was complete is
 *   finished
 * @returns the version that the list is of
 * @throws KubernetesApiError, ClusterUnreachableError
 * @internal
 */
export async function readList(
  options: Collection & { begin(): ListReading; signal: AbortSignal },
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const limit = attempt <= MAX_PAGED_ATTEMPTS ? PAGE_SIZE : 0;
    try {
      return await readOnce(options, limit);
    } catch (error) {
      const expired =
        error instanceof KubernetesApiError && error.httpStatus === 410;
      if (!expired || limit === 0) {
        throw error;
      }
    }
  }
}

async function readOnce(
  options: Parameters<typeof readList>[0],
  limit: number,
): Promise<string> {
  const { transport, type, labelSelector, gate, signal } = options;
  const reading = options.begin();
  let version: string | undefined;
  for await (const page of listPages({
    transport,
    type,
    labelSelector,
    limit,
    signal,
    gate: read => gate.pass(read),
  })) {
    // It was parsed in one go.
    await nextTurn();
    signal.throwIfAborted();
    await inTurns(page.items, item => reading.add(item), { signal });
    version = page.resourceVersion;
  }
  signal.throwIfAborted();
  if (!version) {
    throw new ClusterUnreachableError({
      cluster: transport.cluster,
      reason: `its list of ${type.plural} has no resourceVersion`,
    });
  }
  reading.finish();
  return version;
}
