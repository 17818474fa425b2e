import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  AuthService,
  BackendFeature,
  CacheService,
  DiscoveryService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { EntityProvider } from '@backstage/plugin-catalog-node';

const NAME = '@terasky/backstage-plugin-kubernetes-ingestor';
const VERSION = '4.0.0';
const folder = resolve(__dirname, '../../../.local/ingestor');

/** What is used of the package; the classes are not exported by it. */
export interface Ingestor {
  /** The Kubernetes plugin that it reads clusters through. */
  kubernetes: BackendFeature;
  KubernetesEntityProvider: new (
    taskRunner: SchedulerServiceTaskRunner,
    logger: LoggerService,
    config: Config,
    fetcher: object,
    urlReader: undefined,
    cache: Pick<CacheService, 'get' | 'set' | 'delete'>,
  ) => EntityProvider & { run(): Promise<void> };
  DefaultKubernetesResourceFetcher: new (
    discovery: DiscoveryService,
    auth: AuthService,
  ) => object;
}

/**
 * Installs kubernetes-ingestor apart from this repository's packages, where it
 * is not installed yet.
 *
 * @throws Error where npm cannot
 */
export function installIngestor(): Ingestor {
  const program = resolve(folder, 'node_modules', NAME);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(resolve(folder, 'package.json'), '{ "private": true }');
    const { status, stderr, error } = spawnSync(
      'npm',
      [
        'install',
        // Of its peer dependencies two want different versions of React.
        '--legacy-peer-deps',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        `${NAME}@${VERSION}`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) {
      throw new Error(`${NAME} cannot be installed: ${error ?? stderr}`);
    }
  }
  const load = createRequire(resolve(folder, 'package.json'));
  return {
    kubernetes: load('@backstage/plugin-kubernetes-backend').default,
    ...load(resolve(program, 'dist/providers/EntityProvider.cjs.js')),
    ...load(resolve(program, 'dist/services/KubernetesResourceFetcher.cjs.js')),
  };
}
