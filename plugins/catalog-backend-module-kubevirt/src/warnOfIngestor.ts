import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/**
 * Says so where kubernetes-ingestor is configured to make entities of virtual
 * machines as well: each of them would be refused.
 *
 * @param root - the whole configuration
 * @internal
 */
export function warnOfIngestor(root: Config, logger: LoggerService): void {
  const types =
    root.getOptionalConfigArray(
      'kubernetesIngestor.components.customWorkloadTypes',
    ) ?? [];
  if (types.some(it => it.getOptionalString('group') === 'kubevirt.io')) {
    logger.warn(
      'kubernetesIngestor.components.customWorkloadTypes names kinds of kubevirt.io. Virtual machines have entities from the KubeVirt provider; those of kubernetes-ingestor are refused. Take them out of the list',
    );
  }
}
