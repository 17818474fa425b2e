import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { KubevirtProviderConfig, readKubevirtProviderConfig } from '../config';

/** What the configuration under `catalog.providers.kubevirt` means. */
export function testConfig(kubevirt: JsonObject = {}): KubevirtProviderConfig {
  return readKubevirtProviderConfig(
    new ConfigReader({ catalog: { providers: { kubevirt } } }),
  );
}

/** A configuration under which there are entities of machines alone. */
export const machinesAlone = {
  relations: {
    cluster: false,
    images: false,
    dataSources: false,
    sharedClaims: false,
  },
};
