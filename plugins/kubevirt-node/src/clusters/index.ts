export * from './KubevirtClusters';
