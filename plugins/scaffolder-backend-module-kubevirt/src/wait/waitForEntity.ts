import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 1000;
const LIMIT_MS = 15_000;

/**
 * Waits until the catalog shows an entity, so that links to it work. Neither
 * a slow catalog nor one that fails is a reason to fail: the virtual machine
 * is there.
 *
 * @throws the signal's reason where it aborts
 * @internal
 */
export async function waitForEntity(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  entityRef: string;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<void> {
  const { catalog, credentials, entityRef, logger, signal } = options;
  const deadline = performance.now() + LIMIT_MS;
  do {
    try {
      if (await catalog.getEntityByRef(entityRef, { credentials })) {
        logger.info(`The catalog shows it as ${entityRef}`);
        return;
      }
    } catch (error) {
      logger.warn(`The catalog could not be asked for ${entityRef}: ${error}`);
      return;
    }
    signal?.throwIfAborted();
    await sleep(POLL_MS, undefined, { signal });
  } while (performance.now() < deadline);
  logger.info(
    `The catalog does not show ${entityRef} yet; links to it work as soon as it does`,
  );
}
