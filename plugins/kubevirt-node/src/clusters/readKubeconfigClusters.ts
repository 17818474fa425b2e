import { delimiter } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { kubeconfigCredentials } from '../credentials/kubeconfigCredentials';
import { ClusterConnection } from './ClusterConnection';
import { KubeconfigContext, readKubeconfig } from './readKubeconfig';

/**
 * Reads `kubevirt.kubeconfig`: every context becomes a cluster of its name.
 *
 * @returns nothing where no path is configured
 * @internal
 */
export function readKubeconfigClusters(options: {
  config: Config;
  logger: LoggerService;
}): ClusterConnection[] {
  const { config, logger } = options;
  const section = config.getOptionalConfig('kubevirt.kubeconfig');
  // An environment variable that is empty is as good as none.
  const isConfigured = Boolean(section?.getOptional('path'));
  const paths = isConfigured ? section?.getString('path') : undefined;
  const files = paths?.split(delimiter).filter(path => path !== '') ?? [];
  const wanted = section?.getOptionalStringArray('contexts');

  const { contexts, problems } = readKubeconfig(files);
  for (const problem of problems) {
    logger.error(problem);
  }
  for (const name of files.length > 0 ? wanted ?? [] : []) {
    if (!contexts.some(context => context.name === name)) {
      const names = contexts.map(context => context.name).join(', ');
      logger.error(
        `kubevirt.kubeconfig.contexts names "${name}", which the kubeconfig does not have; it has: ${
          names || 'none'
        }`,
      );
    }
  }
  return contexts
    .filter(({ name }) => !wanted || wanted.includes(name))
    .map(context => toConnection(context, files));
}

function toConnection(
  context: KubeconfigContext,
  files: string[],
): ClusterConnection {
  const { name, cluster } = context;
  let initial: KubeconfigContext | undefined = context;
  return {
    name,
    url: cluster.server,
    ca:
      cluster.caData && Buffer.from(cluster.caData, 'base64').toString('utf8'),
    caFile: cluster.caFile,
    skipTlsVerify: cluster.skipTLSVerify,
    tlsServerName: cluster.tlsServerName,
    proxyUrl: cluster.proxyUrl,
    credentials: kubeconfigCredentials(() => {
      const first = initial;
      initial = undefined;
      return first ?? reload(name, files);
    }),
  };
}

function reload(name: string, files: string[]): KubeconfigContext {
  const { contexts, problems } = readKubeconfig(files);
  const found = contexts.find(context => context.name === name);
  if (!found) {
    throw new Error(
      `the kubeconfig has no usable context "${name}" any more ${problems.join(
        '; ',
      )}`.trim(),
    );
  }
  return found;
}
