import { createBackend } from '@backstage/backend-defaults';
import { searchModuleKubevirtLunr } from 'backstage-plugin-search-backend-module-kubevirt';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-scaffolder-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-user-settings-backend'));

// Virtual machines
backend.add(import('backstage-plugin-kubevirt-backend'));
backend.add(import('backstage-plugin-catalog-backend-module-kubevirt'));
backend.add(import('backstage-plugin-scaffolder-backend-module-kubevirt'));
backend.add(import('backstage-plugin-search-backend-module-kubevirt'));
backend.add(searchModuleKubevirtLunr);

backend.start();
