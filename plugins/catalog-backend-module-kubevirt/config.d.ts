import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      /**
       * How virtual machines become entities of the catalog.
       */
      kubevirt?: {
        /**
         * When all entities of a cluster are compared with the cluster.
         * Changes come at once anyway. Every 10 minutes by default.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

        /**
         * Who owns the VMs that do not say it themselves, as an entity
         * reference. `group:default/unknown` by default.
         */
        defaultOwner?: string;

        /**
         * The system of the VMs that do not say it themselves, as an entity
         * reference. None by default.
         */
        defaultSystem?: string;

        /**
         * The share of a cluster's entities, from 0 to 1, that may be removed
         * at once. More is taken for a mistake, unless it is fewer than ten.
         * 0.5 by default; 1 allows everything.
         */
        rejectRemovalsAbove?: number;
      };
    };
  };
}
