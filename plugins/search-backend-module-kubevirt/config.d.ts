import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /**
       * How virtual machines get into the search.
       */
      kubevirt?: {
        /**
         * When the documents are made anew. Every minute by default.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

        /**
         * Whether the documents that the catalog's collator makes of virtual
         * machines stay, so that each is found twice. False by default.
         */
        keepCatalogDocuments?: boolean;
      };
    };
  };
}
