export * from './ClusterConnection';
export * from './KubevirtClusters';
export * from './KubevirtClusterSupplier';
export { kubevirtClustersServiceRef } from './kubevirtClustersServiceRef';
export { kubevirtClusterSuppliersServiceRef } from './kubevirtClusterSuppliersServiceRef';
