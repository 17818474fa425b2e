import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/** @internal */
export interface CollatorConfig {
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** Whether the catalog's own documents of virtual machines stay. */
  readonly keepCatalogDocuments: boolean;
}

const defaultSchedule = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 3 },
};

/**
 * Reads `search.collators.kubevirt`; everything in it is optional.
 *
 * @param root - the whole configuration
 * @internal
 */
export function readCollatorConfig(root: Config): CollatorConfig {
  const config = root.getOptionalConfig('search.collators.kubevirt');
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : defaultSchedule,
    keepCatalogDocuments:
      config?.getOptionalBoolean('keepCatalogDocuments') ?? false,
  };
}
