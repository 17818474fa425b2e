import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 1000;
const LIMIT_MS = 15_000;

/**
 * Waits until the catalog no longer shows an entity. A slow catalog is no
 * reason to fail: the virtual machine is gone.
 *
 * @throws the signal's reason where it aborts
 * @internal
 */
export async function waitForNoEntity(options: {
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
      if (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
        logger.info(`The catalog no longer shows ${entityRef}`);
        return;
      }
    } catch (error) {
      logger.warn(`The catalog could not be asked for ${entityRef}: ${error}`);
      return;
    }
    await sleep(POLL_MS, undefined, { signal });
  } while (performance.now() < deadline);
  logger.info(`The catalog still shows ${entityRef}; it forgets it by itself`);
}
