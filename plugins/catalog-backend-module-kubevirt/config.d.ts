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
         * The lifecycle of the VMs that do not say it themselves. None by
         * default.
         */
        defaultLifecycle?: string;

        /**
         * The share of a cluster's entities, from 0 to 1, that may be removed
         * at once. More is taken for a mistake, unless it is fewer than ten.
         * 0.5 by default; 1 allows everything.
         */
        rejectRemovalsAbove?: number;

        /**
         * Which VMs become entities: those of which everything here is true.
         * All by default.
         */
        include?: {
          /** Names of namespaces; `*` stands for anything. */
          namespaces?: string[];
          /** A label selector as Kubernetes reads it. */
          labelSelector?: string;
        };

        /**
         * Which VMs become no entities: those of which anything here is true.
         */
        exclude?: {
          /** Names of namespaces; `*` stands for anything. */
          namespaces?: string[];
          /** A label selector as Kubernetes reads it. */
          labelSelector?: string;
        };

        /**
         * For each field of an entity where its value comes from, in this
         * order; each place has exactly one key.
         */
        rules?: {
          [field in
            | 'owner'
            | 'system'
            | 'lifecycle'
            | 'title'
            | 'description'
            | 'tags'
            | 'links'
            | 'component']?: Array<{
            /** An annotation of the VM. */
            annotation?: string;
            /** A label of the VM. */
            label?: string;
            /** An annotation of its namespace. */
            namespaceAnnotation?: string;
            /** A label of its namespace. */
            namespaceLabel?: string;
          }>;
        };

        /**
         * What the entities of VMs depend on; each is an entity of its own.
         */
        relations?: {
          /**
           * The cluster. `resource:default/{cluster}`, for instance, for
           * entities that exist already. True by default.
           */
          cluster?: boolean | string;
          /** Images that disks are made from. True by default. */
          images?: boolean;
          /** DataSources that disks are cloned from. True by default. */
          dataSources?: boolean;
          /** Claims that several VMs use. True by default. */
          sharedClaims?: boolean;
        };
      };
    };
  };
}
