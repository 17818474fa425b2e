/**
 * A backend with a scaffolder and our actions, as a process of its own that a
 * test can kill. Its catalog has the entities of the environment variable
 * ENTITIES; `--config` names its configuration.
 */
import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleKubevirt from '..';

const backend = createBackend();
backend.add(scaffolderPlugin);
backend.add(scaffolderModuleKubevirt);
backend.add(
  catalogServiceMock.factory({
    entities: JSON.parse(process.env.ENTITIES ?? '[]'),
  }),
);
backend.start();
