export * from './KubevirtEntityProvider';
export * from './MachineEntities';
export * from './readCatalogEntityRefs';
