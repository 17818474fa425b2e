export * from './KubevirtInventory';
export { kubevirtInventoryServiceRef } from './kubevirtInventoryServiceRef';
