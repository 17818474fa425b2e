import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 1000;
const LIMIT_MS = 15_000;

const sentences = {
  shown: {
    done: (entityRef: string) => `The catalog shows it as ${entityRef}`,
    late: (entityRef: string) =>
      `The catalog does not show ${entityRef} yet; links to it work as soon as it does`,
  },
  gone: {
    done: (entityRef: string) => `The catalog no longer shows ${entityRef}`,
    late: (entityRef: string) =>
      `The catalog still shows ${entityRef}; it forgets it by itself`,
  },
};

/**
 * Waits until the catalog shows an entity, so that links to it work, or no
 * longer shows it. Neither a slow catalog nor one that fails is a reason to
 * fail: what the cluster was asked for is done.
 *
 * @throws the signal's reason where it aborts; nothing is logged from then on
 * @internal
 */
export async function waitForCatalog(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  entityRef: string;
  until: 'shown' | 'gone';
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<void> {
  const { catalog, credentials, entityRef, until, logger, signal } = options;
  const { done, late } = sentences[until];
  const deadline = performance.now() + LIMIT_MS;
  do {
    const answer = await catalog
      .getEntityByRef(entityRef, { credentials })
      .then(
        entity => ({ shown: entity !== undefined }),
        (error: unknown) => ({ error }),
      );
    // Whoever waited may be gone, and their log with them.
    signal?.throwIfAborted();
    if ('error' in answer) {
      logger.warn(
        `The catalog could not be asked for ${entityRef}: ${answer.error}`,
      );
      return;
    }
    if (answer.shown === (until === 'shown')) {
      logger.info(done(entityRef));
      return;
    }
    await sleep(POLL_MS, undefined, { signal });
  } while (performance.now() < deadline);
  logger.info(late(entityRef));
}
