export * from './KubevirtEntityProvider';
export * from './readCatalogEntityRefs';
