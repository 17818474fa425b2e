import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { KubernetesClient } from 'backstage-plugin-kubevirt-node';

/**
 * Where choices come from.
 *
 * @internal
 */
export interface ChoiceContext {
  client: KubernetesClient;
  /** The namespace that the virtual machine is to be in. */
  namespace: string;
  catalog: CatalogService;
  credentials: BackstageCredentials;
}
