export * from './KubevirtInventory';
