import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ExactLunrSearchEngine } from './ExactLunrSearchEngine';

/**
 * Lunr as the search engine, with addresses, images and other compound words
 * of virtual machines in one piece. For backends without another search
 * engine.
 *
 * @public
 */
export const searchModuleKubevirtLunr = createBackendModule({
  pluginId: 'search',
  moduleId: 'kubevirt-lunr',
  register(reg) {
    reg.registerInit({
      deps: {
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ engines, logger }) {
        engines.setSearchEngine(ExactLunrSearchEngine.create({ logger }));
      },
    });
  },
});
